using System.Text.Json;
using Assay.Client;
using Assay.Web.Browser;

namespace Assay.Web.Sessions;

/// <summary>Who is signed in, and in which project. Nothing here is trusted by the server: it looks at tokens alone.</summary>
public sealed class Session(HttpClient http, BrowserPage page, TimeProvider time)
{
    private const string SessionKey = "assay.session";
    private const string ProjectKey = "assay.project";

    private StoredSession? _stored;

    /// <summary>The open project; null while nobody is signed in, or the user has no project.</summary>
    public ProjectLogin? Project { get; private set; }

    public bool IsSignedIn => _stored is not null;

    public string UserId => _stored?.UserId ?? "";

    public string UserName => _stored?.UserName ?? "";

    public bool IsOwner => Project?.IsOwner == true;

    public bool IsAdmin => Project?.IsAdmin == true;

    /// <summary>The API of the open project.</summary>
    public AssayClient Api => Project is { } project
        ? new(http, project.ProjectId, new TokenCredentials(project.Token))
        : throw new InvalidOperationException("No project is open.");

    /// <summary>Picks up what an earlier visit left.</summary>
    public void Restore()
    {
        if (page.Read(SessionKey) is not { } json)
            return;
        try
        {
            _stored = JsonSerializer.Deserialize(json, SessionJson.Default.StoredSession);
        }
        catch (JsonException)
        {
            page.Write(SessionKey, null);
            return;
        }

        var open = _stored?.Projects.Values.Where(p => p.Expires > time.GetUtcNow()).ToList() ?? [];
        Project = open.Find(p => p.ProjectId == page.Read(ProjectKey)) ?? open.FirstOrDefault();
        if (open.Count == 0)
            _stored = null;
    }

    /// <summary>Signs in, and opens the project that was open last, else the first.</summary>
    public async Task SignIn(string user, string password)
    {
        var login = await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(user, password));
        await Enter(login);
    }

    /// <summary>Goes on with a token that names no project.</summary>
    public async Task Enter(LoginResult login)
    {
        _stored = new() { UserId = login.Body.User?.Id ?? "", UserName = login.Body.User?.Name ?? "", Token = login.Token };
        Project = null;
        var projects = await Projects();
        if (projects.FirstOrDefault(p => p.Id == page.Read(ProjectKey)) is { } last)
            await OpenProject(last.Id!);
        else if (projects is [var first, ..])
            await OpenProject(first.Id!);
        else
            Store();
    }

    /// <summary>The projects that the user may open.</summary>
    public async Task<IReadOnlyList<KeystoneProject>> Projects() =>
        _stored is null ? [] : (await new AssayClient(http, "none", new TokenCredentials(_stored.Token)).ListAuthProjectsAsync()).Projects ?? [];

    /// <summary>Opens a project in this tab; others stay where they are.</summary>
    public async Task OpenProject(string projectId)
    {
        var login = await AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(_stored!.Token, projectId));
        var roles = login.Body.Roles?.Select(r => r.Name).ToList() ?? [];
        Project = new()
        {
            ProjectId = projectId,
            Name = login.Body.Project?.Name ?? projectId,
            Token = login.Token,
            Expires = login.Body.ExpiresAt ?? time.GetUtcNow(),
            IsOwner = roles.Contains("owner"),
            IsAdmin = roles.Contains("admin"),
        };
        _stored = _stored with { Projects = new Dictionary<string, ProjectLogin>(_stored.Projects, StringComparer.Ordinal) { [projectId] = Project } };
        Store();
        page.Write(ProjectKey, projectId);
        page.Write(ProjectKey, projectId, thisTab: true);
    }

    /// <summary>Changes the password. That ends every login, so this browser signs in anew.</summary>
    public async Task ChangePassword(string original, string password)
    {
        var client = new AssayClient(http, "none", new TokenCredentials(_stored!.Token));
        await client.ChangePasswordAsync(UserId, new() { User = new() { OriginalPassword = original, Password = password } });
        await SignIn(UserName, password);
    }

    /// <summary>Ends the login everywhere in this browser. Tokens that the server cannot be told of end by themselves within a day.</summary>
    public async Task SignOut()
    {
        if (_stored is not { } stored)
            return;
        Forget();
        var client = new AssayClient(http, "none", new TokenCredentials(stored.Token));
        foreach (var token in stored.Projects.Values.Select(p => p.Token).Append(stored.Token))
        {
            try
            {
                await client.RevokeTokenAsync(token);
            }
            catch (Exception e) when (e is AssayException or HttpRequestException)
            {
                // It ended already, or the server cannot be reached.
            }
        }
    }

    /// <summary>The server no longer knows the tokens.</summary>
    public void Forget()
    {
        (_stored, Project) = (null, null);
        page.Write(SessionKey, null);
        page.Write(ProjectKey, null, thisTab: true);
    }

    private void Store() => page.Write(SessionKey, JsonSerializer.Serialize(_stored, SessionJson.Default.StoredSession));
}
