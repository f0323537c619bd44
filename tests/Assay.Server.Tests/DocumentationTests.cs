using System.Diagnostics;
using System.Text.RegularExpressions;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(p => Path.GetFileName(p)), .. Repository.Files("docs", ".md"), .. Repository.Files("src", ".md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_inside_the_repository_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var dead =
            from Match link in Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(folder, target))
            select target;
        dead.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tour_of_the_readme_works_when_pasted()
    {
        if (!File.Exists("/usr/bin/bash") || !File.Exists("/usr/bin/curl"))
            Assert.Skip("The tour needs bash and curl.");
        var output = await Pasted("README.md");
        output.ShouldContain("\"pass_rate\":1");
        // The closing accepts all eight, and the dataset has their labels.
        output.Split("\"sample_count\":8").Length.ShouldBe(3 + 1, output);
    }

    [Fact]
    public async Task The_walk_through_from_a_COCO_file_to_a_trained_model_works_when_pasted()
    {
        if (!File.Exists("/usr/bin/bash") || Python is null)
            Assert.Skip("The walk-through needs bash and python3.");
        var output = await Pasted("docs/walkthrough.md");
        output.ShouldContain("60 samples imported, 40 with labels.");
        output.ShouldEndWith("trained on 48 boxes, 12 of 12 right in evaluation\n");
    }

    private static string? Python => Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(p => Path.Combine(p, "python3")).FirstOrDefault(File.Exists);

    /// <summary>What the blocks of a page print, pasted one after the other into a shell beside a fresh server.</summary>
    private static async Task<string> Pasted(string page)
    {
        await using var server = await ServerProcess.Start("sqlite");
        var tour = string.Concat(BashBlock().Matches(await File.ReadAllTextAsync(Repository.PathOf(page))).Select(m => m.Groups[1].Value + "\n"));
        var info = new ProcessStartInfo("/usr/bin/bash", ["-euo", "pipefail", "-c", tour])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = server.DataDirectory,
        };
        info.Environment["ASSAY"] = server.Address.ToString().TrimEnd('/');
        info.Environment["DATA"] = server.DataDirectory;
        info.Environment["PASSWORD"] = server.AdminPassword;
        info.Environment["CLI"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "assay.dll")}";
        info.Environment["XDG_CONFIG_HOME"] = Path.Combine(server.DataDirectory, "config");
        using var shell = Process.Start(info)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        (shell.ExitCode, await errors).ShouldBe((0, ""), output);
        return output;
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("^```bash\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex BashBlock();
}
