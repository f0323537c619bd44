using System.Net;
using Assay.Cli.Arguments;
using Assay.Cli.Profiles;
using Assay.Cli.Running;
using Assay.Cli.SignIn;
using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>The server of the demo, as its owner and as each member of the team.</summary>
internal sealed class DemoServer : IDisposable
{
    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    private DemoServer(HttpClient http, AssayClient owner, TimeProvider time) => (_http, Owner, _time) = (http, owner, time);

    public AssayClient Owner { get; }

    /// <summary>Signs in, and stores the sign-in if that overwrites no other, so that the commands the demo prints just work.</summary>
    public static async Task<(DemoServer Server, string? ProfileOption)> Connect(Invocation run, string url, string user, string? password)
    {
        var http = Connection.To(url);
        try
        {
            password ??= run.Setting("ASSAY_ADMIN_PASSWORD")
                ?? await Secret.Ask(run, $"Password of {user}:", "Give the password in ASSAY_ADMIN_PASSWORD, or with --password.");
            var login = await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(user, password, Login.DefaultProject), run.Cancel);
            var profile = new Profile
            {
                Url = url,
                User = login.Body.User?.Name,
                Project = login.Body.Project?.Name,
                ProjectId = login.Body.Project?.Id ?? throw new UsageException($"There is no project '{Login.DefaultProject}'."),
                Token = login.Token,
                TokenExpires = login.Body.ExpiresAt,
            };
            var stored = run.Profiles.Find(run.ProfileName);
            var name = stored?.Url is null || stored.Url == url ? run.ProfileName : "demo";
            run.Profiles.Store(name, profile);
            var owner = new AssayClient(http, profile.ProjectId, new TokenCredentials(login.Token), run.Terminal.Time);
            return (new(http, owner, run.Terminal.Time), ProfileOption(name));
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    /// <summary>As whoever is signed in; null if nobody is, or the server does not know them any more.</summary>
    public static async Task<(DemoServer Server, string? ProfileOption)?> ConnectSignedIn(Invocation run)
    {
        if (run.Profiles.Find(run.ProfileName)?.Url is null)
            return null;
        DemoServer? server = null;
        try
        {
            var (http, owner) = await ActiveProfile.Connect(ActiveProfile.Of(run), run);
            server = new(http, owner, run.Terminal.Time);
            await owner.ListDatasetsAsync(new() { Limit = 1 }, run.Cancel);
            return (server, ProfileOption(run.ProfileName));
        }
        catch (Exception e)
        {
            server?.Dispose();
            if (e is AssayException { StatusCode: HttpStatusCode.Unauthorized })
                return null;
            throw;
        }
    }

    /// <summary>Signs in to a server on its first start; null if it was started before. Stores no sign-in: nobody has asked for one.</summary>
    public static async Task<DemoServer?> ConnectFirst(Invocation run, string url)
    {
        var code = run.Setting("ASSAY_FIRST_START_CODE") ?? throw new UsageException("Give the code in ASSAY_FIRST_START_CODE.");
        var http = Connection.To(url);
        try
        {
            if (await NewServer.SignIn(http, code, run.Terminal.Time, run.Cancel) is { } login)
            {
                var projects = await new AssayClient(http, "none", new TokenCredentials(login.Token)).ListAuthProjectsAsync(run.Cancel);
                var project = projects.Projects?.FirstOrDefault(p => p.Name == Login.DefaultProject)?.Id ?? throw new UsageException($"There is no project '{Login.DefaultProject}'.");
                var scoped = await AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(login.Token, project), run.Cancel);
                return new(http, new(http, project, new TokenCredentials(scoped.Token), run.Terminal.Time), run.Terminal.Time);
            }
        }
        catch
        {
            http.Dispose();
            throw;
        }

        http.Dispose();
        return null;
    }

    /// <summary>A client that acts as a member, without knowing their password.</summary>
    public async Task<AssayClient> As(string email, CancellationToken cancel)
    {
        var worker = await MemberAddress.Find(Owner, email, cancel) ?? throw new UsageException($"{email} is in no team.");
        var grant = await Owner.IssueWorkerTokenAsync(Owner.ProjectId, worker, cancel);
        return new(_http, Owner.ProjectId, new TokenCredentials(grant.Token!), _time);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>What the commands that the demo prints need to use its sign-in.</summary>
    private static string? ProfileOption(string name) => name == "default" ? null : $" --profile {name}";
}
