using System.Net;
using System.Security.Cryptography;
using System.Text;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

public abstract class TokenTests(AssayHost host)
{
    [Fact]
    public async Task A_token_says_what_it_stands_for()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser(Client.ProjectRole.Owner);
        var (client, token) = await project.SignIn(user, password);
        var read = (await client.ValidateTokenAsync(token)).Token!;
        (read.User!.Id, read.Project!.Id, read.Roles!.Single().Name).ShouldBe((user.UserId, project.ProjectId, "owner"));
        var raw = await host.Send(HttpMethod.Get, "/v3/auth/tokens", null, ("X-Auth-Token", token), ("X-Subject-Token", token));
        raw.Headers["X-Subject-Token"].ShouldBe(token);
        (await Eventually.Refused(() => client.ValidateTokenAsync("nonsense"), "0203")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await project.Send(HttpMethod.Get, "/v3/auth/tokens")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await project.Send(HttpMethod.Delete, "/v3/auth/tokens")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_revoked_token_ends_at_once()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var (client, token) = await project.SignIn(user, password);
        await client.ListWorkforcesAsync();
        await client.RevokeTokenAsync(token);
        (await Eventually.Refused(() => client.ListWorkforcesAsync(), "0203")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.Refused(() => project.Owner.RevokeTokenAsync(token), "0203");
    }

    [Fact]
    public async Task An_expired_token_is_refused_as_such()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var (client, token) = await project.SignIn(user, password);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        await host.Services.GetRequiredService<Writer>().Run(
            (db, c) => db.Set<TokenEntity>().Where(t => t.Hash == hash).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresTime, 1), c), CancellationToken.None);
        (await Eventually.Refused(() => client.ListWorkforcesAsync(), "0202")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.Refused(() => project.Owner.ValidateTokenAsync(token), "0203");
    }

    [Fact]
    public async Task Whoever_is_disabled_deleted_or_given_a_new_password_is_signed_out_at_once()
    {
        var project = await host.NewProject();
        var admin = await host.Admin();
        Func<string, Task>[] ends =
        [
            id => admin.UpdateUserAsync(id, new() { Enabled = false }),
            id => admin.UpdateUserAsync(id, new() { Password = "another password" }),
            id => admin.RemoveProjectMemberAsync(project.ProjectId, id),
            id => admin.DeleteUserAsync(id),
        ];
        foreach (var end in ends)
        {
            var (user, password) = await project.NewUser();
            var (client, _) = await project.SignIn(user, password);
            await client.ListWorkforcesAsync();
            await end(user.UserId!);
            (await Eventually.Refused(() => client.ListWorkforcesAsync(), "0203")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_change_of_role_holds_at_once()
    {
        var project = await host.NewProject();
        var admin = await host.Admin();
        var (user, password) = await project.NewUser(Client.ProjectRole.Owner);
        var (client, _) = await project.SignIn(user, password);
        await client.CreateWorkforceAsync(new() { WorkforceName = "mine" });
        await admin.SetProjectMemberAsync(project.ProjectId, user.UserId!, new() { Role = Client.ProjectRole.Member });
        await Eventually.Refused(() => client.CreateWorkforceAsync(new() { WorkforceName = "mine2" }), "4600");
    }

    [Fact]
    public async Task A_token_for_another_project_or_for_none_is_refused()
    {
        var project = await host.NewProject();
        var other = await host.NewProject();
        (await Eventually.Refused(() => new AssayClient(host.NewHttpClient(), other.ProjectId, new TokenCredentials(project.OwnerToken)).ListWorkforcesAsync(), "0210"))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var (user, password) = await project.NewUser();
        using var http = host.NewHttpClient();
        var unscoped = (await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(user.Name!, password))).Token;
        (await Eventually.Refused(() => new AssayClient(host.NewHttpClient(), project.ProjectId, new TokenCredentials(unscoped)).ListWorkforcesAsync(), "0212"))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_login_without_a_project_opens_one_after_the_other_and_outlives_none()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser(Client.ProjectRole.Owner);
        using var http = host.NewHttpClient();
        var login = await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(user.Name!, password));
        var opened = await AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(login.Token, project.ProjectId));
        (opened.Body.Project!.Id, opened.Body.User!.Id, opened.Body.ExpiresAt).ShouldBe((project.ProjectId, user.UserId, login.Body.ExpiresAt));
        await new AssayClient(http, project.ProjectId, new TokenCredentials(opened.Token)).ListWorkforcesAsync();

        var other = await host.NewProject();
        (await Eventually.Refused(() => AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(login.Token, other.ProjectId)), "0207")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.Refused(() => AssayClient.LoginAsync(http, IssueTokenRequest.ForToken("nonsense", project.ProjectId)), "0203");
        await new AssayClient(http, "none", new TokenCredentials(login.Token)).RevokeTokenAsync(login.Token);
        await Eventually.Refused(() => AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(login.Token, project.ProjectId)), "0203");
    }

    [Fact]
    public async Task A_token_of_a_project_opens_no_other()
    {
        // The owner of a project can have tokens issued for its members; they must not lead into the members' other projects.
        var (first, second) = (await host.NewProject(), await host.NewProject());
        var admin = await host.Admin();
        var (user, password) = await first.NewUser();
        await admin.SetProjectMemberAsync(second.ProjectId, user.UserId!, new() { Role = Client.ProjectRole.Member });
        var (_, token) = await first.SignIn(user, password);
        using var http = host.NewHttpClient();
        (await Eventually.Refused(() => AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(token, second.ProjectId)), "0104")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_the_hash_of_a_token_is_stored()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var (_, token) = await project.SignIn(user, password);
        await using var db = host.Services.GetRequiredService<Func<AppDb>>()();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        (await db.Set<TokenEntity>().CountAsync(t => t.Hash == hash)).ShouldBe(1);
        var stored = await db.Set<UserEntity>().SingleAsync(u => u.UserId == user.UserId);
        stored.PasswordHash!.ShouldNotContain(password);
    }
}

public sealed class TokenTestsOnSqlite(SqliteHost host) : TokenTests(host);

public sealed class TokenTestsOnPostgres(PostgresHost host) : TokenTests(host);

public sealed class TwoInstallationsTests(SqliteHost host)
{
    [Fact]
    public async Task Neither_accepts_what_the_other_issued()
    {
        await using var other = new SqliteHost();
        await other.InitializeAsync();
        using var here = host.NewHttpClient();
        using var there = other.NewHttpClient();
        var token = (await AssayClient.LoginAsync(there, IssueTokenRequest.ForPassword("admin", other.AdminPassword, "default"))).Token;
        var refused = await host.Send(HttpMethod.Get, "/v3/projects", null, ("X-Auth-Token", token));
        (refused.Status, refused.Body.Contains("ModelArts.0203", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Unauthorized, true));
        (await other.Send(HttpMethod.Get, "/v3/projects", null, ("X-Auth-Token", token))).Status.ShouldBe(HttpStatusCode.OK);
        await Eventually.Refused(() => AssayClient.LoginAsync(here, IssueTokenRequest.ForPassword("admin", other.AdminPassword)), "4122");

        var admin = await other.Admin();
        var self = (await admin.ListKeystoneUsersAsync(new() { Name = "admin" })).Users!.Single().Id!;
        var key = await admin.CreateAccessKeyAsync(self, new());
        var signed = new AssayClient(here, "any", new AccessKeyCredentials(key.Access!, key.Secret!));
        (await Eventually.Refused(() => signed.ListKeystoneProjectsAsync(), "0208")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
