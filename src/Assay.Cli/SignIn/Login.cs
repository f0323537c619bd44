using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Profiles;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.SignIn;

/// <summary><c>assay login</c></summary>
internal static class Login
{
    public const string DefaultUrl = "http://127.0.0.1:8080";
    public const string DefaultProject = "default";

    public static Command Command()
    {
        var url = new Option<string?>("--url") { Description = $"Address of the server. Default: ASSAY_URL, else the profile's, else {DefaultUrl}." };
        var user = new Option<string?>("--user") { Description = "Name of the user." };
        var project = new Option<string?>("--project") { Description = $"Name of the project. Default: ASSAY_PROJECT, else '{DefaultProject}'." };
        var access = new Option<string?>("--access-key") { Description = "Sign requests with this access key instead of logging in; the secret is asked for, or read with --password-stdin." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password, or the secret of the access key, from the first line of standard input." };
        return new Command("login", "Signs in and stores the sign-in as a profile.") { url, user, project, access, fromInput }.RunsAlone(async run =>
        {
            if (run.Get(user) is null == run.Get(access) is null)
                throw new UsageException("Name either --user or --access-key.");
            var secret = run.Get(fromInput)
                ? await Secret.FromInput(run)
                : await Secret.Ask(run, run.Get(access) is null ? "Password:" : "Secret key:", "Nobody can be asked for the password here: use --password-stdin.");
            var draft = new Profile
            {
                Url = run.Get(url) ?? run.Setting("ASSAY_URL") ?? run.Profiles.Find(run.ProfileName)?.Url ?? DefaultUrl,
                Project = run.Get(project) ?? run.Setting("ASSAY_PROJECT") ?? DefaultProject,
            };
            using var http = Connection.To(draft.Url);
            var profile = run.Get(user) is { } name
                ? await WithPassword(draft, http, name, secret, run)
                : await WithKey(draft, http, run.Get(access)!, secret, run);
            run.Profiles.Store(run.ProfileName, profile);
            run.Output.Show(
                new { profile = run.ProfileName, url = profile.Url, user = profile.User, project_id = profile.ProjectId },
                ("profile", run.ProfileName), ("server", profile.Url), ("user", profile.User ?? profile.AccessKey), ("project", profile.Project), ("valid until", profile.TokenExpires?.ToLocalTime().ToString("yyyy-MM-dd HH:mm")));
        });
    }

    public static async Task<Profile> WithPassword(Profile draft, HttpClient http, string user, string password, Invocation run)
    {
        var login = await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(user, password, draft.Project), run.Cancel);
        return draft with
        {
            User = login.Body.User?.Name ?? user,
            Project = login.Body.Project?.Name ?? draft.Project,
            ProjectId = login.Body.Project?.Id,
            Token = login.Token,
            TokenExpires = login.Body.ExpiresAt,
        };
    }

    private static async Task<Profile> WithKey(Profile draft, HttpClient http, string access, string secret, Invocation run)
    {
        var profile = draft with { AccessKey = access, SecretKey = secret };
        return profile with { ProjectId = await ActiveProfile.ProjectId(profile, http, run) };
    }
}
