using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.SignIn;

/// <summary><c>assay whoami</c></summary>
internal static class WhoAmI
{
    public static Command Command() => new Command("whoami", "Asks the server who it takes you for.").Runs(async run =>
    {
        if (run.Profile.Token is { } token)
        {
            var answer = await run.Client.ValidateTokenAsync(token, run.Cancel);
            var known = answer.Token ?? new();
            run.Output.Show(
                answer,
                ("user", known.User?.Name),
                ("user id", known.User?.Id),
                ("project", known.Project?.Name),
                ("project id", known.Project?.Id),
                ("roles", known.Roles?.Select(r => r.Name ?? "")),
                ("valid until", known.ExpiresAt?.ToLocalTime().ToString("yyyy-MM-dd HH:mm")),
                ("server", run.Profile.Url));
            return;
        }

        // An access key has no token to look at; that the server answers at all proves the signature.
        var projects = await run.Client.ListAuthProjectsAsync(run.Cancel);
        run.Output.Show(
            projects,
            ("access key", run.Profile.AccessKey),
            ("project", projects.Projects?.FirstOrDefault(p => p.Id == run.Client.ProjectId)?.Name),
            ("project id", run.Client.ProjectId),
            ("server", run.Profile.Url));
    });
}
