using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Profiles;

/// <summary>The sign-in of this run: the stored one, with what the environment says instead.</summary>
internal static class ActiveProfile
{
    public static Profile Of(Invocation run)
    {
        var profile = run.Profiles.Find(run.ProfileName) ?? new();
        var (token, access, secret) = (run.Setting("ASSAY_TOKEN"), run.Setting("ASSAY_ACCESS_KEY"), run.Setting("ASSAY_SECRET_KEY"));
        // Credentials of the environment replace those of the profile as a whole, and with them the project they were for.
        if (token is not null || (access is not null && secret is not null))
            profile = new() { Url = profile.Url, Token = token, AccessKey = access, SecretKey = secret };
        if (run.Setting("ASSAY_URL") is { } url)
            profile = profile with { Url = url };
        if (run.Setting("ASSAY_PROJECT") is { } project)
            profile = profile with { Project = project, ProjectId = Ids.IsHex(project) ? project : null };
        if (profile.Url is null)
            throw new NotSignedInException($"No sign-in is stored as '{run.ProfileName}'.");
        return profile;
    }

    /// <summary>A client of the profile's server, in its project.</summary>
    public static async Task<(HttpClient Http, AssayClient Client)> Connect(Profile profile, Invocation run)
    {
        var http = Connection.To(profile.Url!);
        try
        {
            return (http, new(http, await ProjectId(profile, http, run), profile.Credentials(), run.Terminal.Time));
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>The id of the project to work in, asked from the server where only a name or nothing is known.</summary>
    public static async Task<string> ProjectId(Profile profile, HttpClient http, Invocation run)
    {
        if (profile.ProjectId is not null)
            return profile.ProjectId;
        var client = new AssayClient(http, "-", profile.Credentials(), run.Terminal.Time);
        if (profile.Project is null && profile.Token is not null)
        {
            var token = (await client.ValidateTokenAsync(profile.Token, run.Cancel)).Token;
            return token?.Project?.Id ?? throw new UsageException("The token is for no project: set ASSAY_PROJECT.");
        }

        var projects = (await client.ListAuthProjectsAsync(run.Cancel)).Projects ?? [];
        var fitting = projects.Where(p => profile.Project is null || p.Name == profile.Project).ToList();
        return fitting is [{ Id: { } id }] ? id : throw new UsageException(
            profile.Project is null ? "Name the project in ASSAY_PROJECT." : $"There is no project '{profile.Project}' here for you.");
    }
}
