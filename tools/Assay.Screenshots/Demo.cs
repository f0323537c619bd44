using System.Diagnostics;
using System.Text.Json;
using Assay.Client;
using Assay.EndToEnd.Tests.Hosting;

namespace Assay.Screenshots;

/// <summary>What the pictures show: the demo of the command line program, and beside it a dataset of texts and one of recordings.</summary>
internal sealed record Demo(string Dataset, string Task, (string Dataset, string Task) Texts, (string Dataset, string Task) Recordings)
{
    public const string Owner = "olivia@demo.example";
    public const string Password = "shown, not guarded";
    public const string Labeler = "cleo@demo.example";
    public const string Reviewer = "rhea@demo.example";

    public static async Task<Demo> Play(WebServer server)
    {
        var admin = await server.Admin();
        await admin.CreateUserAsync(new() { Name = Owner, Password = Password, Admin = true });
        using var ids = JsonDocument.Parse(await RunProgram(server));
        // The demo acted for its people while none of them had a password.
        foreach (var name in new[] { Labeler, Reviewer })
        {
            var user = (await admin.ListUsersAsync(new() { Name = name })).Users!.Single(u => u.Name == name);
            await admin.UpdateUserAsync(user.UserId!, new() { Password = Password });
        }

        var team = (await admin.ListWorkforcesAsync()).Workforces![0].WorkforceId!;
        return new(
            ids.RootElement.GetProperty("dataset_id").GetString()!, ids.RootElement.GetProperty("workforce_task_id").GetString()!,
            await MoreKinds.Texts(admin, team), await MoreKinds.Recordings(admin, team));
    }

    private static async Task<string> RunProgram(WebServer server)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(WebServer.Repository, "src", "Assay.Cli", "bin", framework.Parent!.Name, framework.Name, "assay.dll");
        var info = new ProcessStartInfo("dotnet", [program, "demo", "--url", server.Address.ToString(), "--json"]) { RedirectStandardOutput = true, UseShellExecute = false };
        info.Environment["ASSAY_ADMIN_PASSWORD"] = server.AdminPassword;
        // The program keeps sign-ins in a folder of its user; this one is thrown away with the server's data.
        info.Environment["XDG_CONFIG_HOME"] = server.Store;
        using var process = Process.Start(info)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException("The demo failed.");
    }
}
