using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Hosting;

/// <summary>A project of one test's own, and the people in it.</summary>
public sealed class TestProject
{
    private readonly AssayHost _host;
    private readonly ProjectEntity _project;

    private TestProject(AssayHost host, ProjectEntity project, string ownerEmail, (AssayClient Client, string Token) owner) =>
        (_host, _project, OwnerEmail, Owner, OwnerToken) = (host, project, ownerEmail, owner.Client, owner.Token);

    public string ProjectId => _project.ProjectId;

    public AssayHost Host => _host;

    /// <summary>The owner of everything in the project.</summary>
    public AssayClient Owner { get; }

    public string OwnerEmail { get; }

    /// <summary>What <see cref="Owner"/> signs in with.</summary>
    public string OwnerToken { get; }

    internal static async Task<TestProject> Create(AssayHost host)
    {
        var keys = host.Services.GetRequiredService<Keys>();
        var project = new ProjectEntity { Key = keys.NewKey(), ProjectId = Keys.NewHexId(), Name = "p" + Guid.NewGuid().ToString("N") };
        await host.Services.GetRequiredService<Writer>().Run(
            async (db, c) =>
            {
                db.Add(project);
                await db.SaveChangesAsync(c);
            }, CancellationToken.None);
        var email = NewEmail("owner");
        return new(host, project, email, await SignIn(host, project, email, Features.Identity.ProjectRole.Owner));
    }

    /// <summary>A signed-in user of the project who owns nothing in it; a team member once a team has this address.</summary>
    public async Task<AssayClient> Member(string email) => (await SignIn(_host, _project, email, Features.Identity.ProjectRole.Member)).Client;

    /// <summary>For requests that the typed client cannot be brought to send: signed in as the owner, addresses relative to <c>/v2/{project_id}/</c>.</summary>
    public HttpClient OwnerHttp()
    {
        var http = _host.NewHttpClient();
        http.BaseAddress = new Uri(_host.Address, $"/v2/{ProjectId}/");
        http.DefaultRequestHeaders.Add("X-Auth-Token", OwnerToken);
        return http;
    }

    /// <summary>An e-mail address nobody else has.</summary>
    public static string NewEmail(string name) => $"{name}-{Keys.NewId()}@example.com".ToLowerInvariant();

    /// <summary>A folder in the store that the test may fill: its path in the API and on disk.</summary>
    public (string ObjectPath, string Directory) NewFolder(string name)
    {
        var bucket = "b" + Guid.NewGuid().ToString("N")[..12];
        var directory = Path.Combine(_host.DataDirectory, "store", bucket, name);
        Directory.CreateDirectory(directory);
        return ($"/{bucket}/{name}/", directory);
    }

    private static async Task<(AssayClient Client, string Token)> SignIn(AssayHost host, ProjectEntity project, string email, Features.Identity.ProjectRole role)
    {
        var keys = host.Services.GetRequiredService<Keys>();
        var user = await host.Services.GetRequiredService<Writer>().Run(
            async (db, c) =>
            {
                var known = await db.Set<UserEntity>().SingleOrDefaultAsync(u => u.Email == email, c);
                var user = known ?? new UserEntity { Key = keys.NewKey(), UserId = Keys.NewHexId(), Name = email, Email = email };
                if (known is null)
                    db.Add(user);
                if (!await db.Set<ProjectMemberEntity>().AnyAsync(m => m.ProjectKey == project.Key && m.UserKey == user.Key, c))
                    db.Add(new ProjectMemberEntity { ProjectKey = project.Key, UserKey = user.Key, Role = role });
                await db.SaveChangesAsync(c);
                return user;
            }, CancellationToken.None);
        var (token, _) = await host.Services.GetRequiredService<Tokens>().Issue(user.Key, project.Key, domainScope: false, CancellationToken.None);
        return (new AssayClient(host.NewHttpClient(), project.ProjectId, new TokenCredentials(token)), token);
    }
}
