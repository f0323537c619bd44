using System.CommandLine;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.SignIn;

/// <summary><c>assay logout</c></summary>
internal static class Logout
{
    public static Command Command() => new Command("logout", "Ends the token on the server and forgets the profile.").RunsAlone(async run =>
    {
        var profile = run.Profiles.Find(run.ProfileName) ?? throw new UsageException($"No sign-in is stored as '{run.ProfileName}'.");
        run.Profiles.Remove(run.ProfileName);
        if (profile is { Token: { } token, Url: { } url })
            await Revoke(token, url, run);
        run.Output.Done(null, null, $"Signed out of '{run.ProfileName}'.");
    });

    private static async Task Revoke(string token, string url, Invocation run)
    {
        using var http = Connection.To(url);
        try
        {
            await new AssayClient(http, "-", new TokenCredentials(token), run.Terminal.Time).RevokeTokenAsync(token, run.Cancel);
        }
        catch (AssayException)
        {
            // The token had ended already.
        }
        catch (HttpRequestException)
        {
            run.Output.Note("The server was not reached: the token stays valid until it expires.");
        }
    }
}
