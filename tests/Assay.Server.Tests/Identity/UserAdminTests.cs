using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Identity;

public abstract class UserAdminTests(AssayHost host)
{
    [Fact]
    public async Task Users_are_created_read_changed_and_deleted()
    {
        var admin = await host.Admin();
        var name = "u-" + Guid.NewGuid().ToString("N");
        var email = TestProject.NewEmail("mixed");
        var user = await admin.CreateUserAsync(new() { Name = name, Email = email.ToUpperInvariant(), Password = "12345678" });
        (user.Name, user.Email, user.Enabled, user.Admin, user.UserId!.Length).ShouldBe((name, email, true, false, 32));
        (await admin.DescUserAsync(user.UserId)).ShouldBe(user);
        (await admin.ListUsersAsync(new() { Name = name })).Users!.Single().ShouldBe(user);
        (await admin.ListUsersAsync(new() { Email = email.ToUpperInvariant() })).TotalCount.ShouldBe(1);

        var changed = await admin.UpdateUserAsync(user.UserId, new() { Name = name + ".x", Admin = true });
        (changed.Name, changed.Email, changed.Admin).ShouldBe((name + ".x", email, true));
        await admin.DeleteUserAsync(user.UserId);
        (await Eventually.Refused(() => admin.DescUserAsync(user.UserId), "0422")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Refused(() => admin.DeleteUserAsync(user.UserId), "0422");
        await Eventually.Refused(() => admin.UpdateUserAsync(user.UserId, new()), "0422");
        await Eventually.Refused(() => admin.ListAccessKeysAsync(user.UserId), "0422");
        await Eventually.Refused(() => admin.CreateAccessKeyAsync(user.UserId, new()), "0422");
        await Eventually.Refused(() => admin.IssueUserTokenAsync(user.UserId, new()), "0422");
    }

    [Fact]
    public async Task Users_are_listed_by_page()
    {
        var admin = await host.Admin();
        for (var n = 0; n < 3; n++)
            await admin.CreateUserAsync(new() { Email = TestProject.NewEmail("p") });
        var first = await admin.ListUsersAsync(new() { Limit = 2 });
        var second = await admin.ListUsersAsync(new() { Limit = 2, Offset = 1 });
        first.TotalCount!.Value.ShouldBeGreaterThan(3);
        first.Users!.Concat(second.Users!).Select(u => u.UserId).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_name_and_an_address_belong_to_one_user()
    {
        var admin = await host.Admin();
        var (one, two) = (TestProject.NewEmail("one"), TestProject.NewEmail("two"));
        var first = await admin.CreateUserAsync(new() { Name = one.ToUpperInvariant() });
        (first.Name, first.Email).ShouldBe((one, one));
        await Eventually.Refused(() => admin.CreateUserAsync(new() { Name = one }), "0104");
        await Eventually.Refused(() => admin.CreateUserAsync(new() { Name = "x-" + Guid.NewGuid().ToString("N"), Email = one }), "4633");
        await Eventually.Refused(() => admin.CreateUserAsync(new() { Name = one, Email = two }), "0104");
        var second = await admin.CreateUserAsync(new() { Email = two });
        await Eventually.Refused(() => admin.UpdateUserAsync(second.UserId!, new() { Email = one }), "0104");
        var moved = await admin.UpdateUserAsync(second.UserId!, new() { Email = TestProject.NewEmail("three") });
        moved.Name.ShouldBe(moved.Email);
    }

    [Fact]
    public async Task A_team_member_keeps_their_address()
    {
        var project = await host.NewProject();
        var admin = await host.Admin();
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t" })).WorkforceId!;
        var email = TestProject.NewEmail("kept");
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = WorkerRole.Labeler });
        var user = (await admin.ListUsersAsync(new() { Email = email })).Users!.Single();
        await Eventually.Refused(() => admin.UpdateUserAsync(user.UserId!, new() { Email = TestProject.NewEmail("new") }), "0104");
        await admin.DeleteUserAsync(user.UserId!);
        (await project.Owner.ListWorkersAsync(team)).Workers!.Single().Status.ShouldBe(WorkerStatus.Deleted);
    }

    [Fact]
    public async Task An_installation_keeps_an_administrator()
    {
        await using var fresh = new SqliteHost();
        await fresh.InitializeAsync();
        var admin = await fresh.Admin();
        var self = (await admin.ListUsersAsync()).Users!.Single().UserId!;
        await Eventually.Refused(() => admin.UpdateUserAsync(self, new() { Admin = false }), "0108");
        await Eventually.Refused(() => admin.UpdateUserAsync(self, new() { Enabled = false }), "0108");
        await Eventually.Refused(() => admin.DeleteUserAsync(self), "4618");
        var other = await admin.CreateUserAsync(new() { Name = "other", Password = "12345678", Admin = true });
        await admin.UpdateUserAsync(self, new() { Admin = false });
        await Eventually.Refused(() => admin.ListUsersAsync(), "0108");
        other.Admin.ShouldBe(true);
    }

    [Theory]
    [InlineData("""{}""", "0104")]
    [InlineData("""{"name":""}""", "0104")]
    [InlineData("""{"name":"has space"}""", "0104")]
    [InlineData("""{"name":"a\u0000b"}""", "0104")]
    [InlineData("""{"name":"<b>"}""", "0104")]
    [InlineData("""{"name":"a@b@c"}""", "0104")]
    [InlineData("""{"email":"nobody"}""", "0104")]
    [InlineData("""{"email":"x@y.example","password":"1234567"}""", "4128")]
    [InlineData("""{"email":"x@y.example","password":""}""", "4128")]
    [InlineData("""{"email":"x@y.example","enabled":"maybe"}""", "4105")]
    [InlineData("""{"email":5}""", "4105")]
    [InlineData("""[]""", "4105")]
    public async Task A_malformed_user_is_refused(string body, string number)
    {
        var token = await AdminToken();
        var answer = await host.Send(HttpMethod.Post, "/assay/v1/users", body, ("X-Auth-Token", token));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Body.ShouldContain("ModelArts." + number);
    }

    [Theory]
    [InlineData("POST", "/assay/v1/projects", """{"name":"a b"}""")]
    [InlineData("POST", "/assay/v1/projects", """{}""")]
    [InlineData("POST", "/assay/v1/projects", """{"name":"x","description":"<"}""")]
    [InlineData("GET", "/assay/v1/projects?name=%00", null)]
    [InlineData("GET", "/assay/v1/projects?limit=0", null)]
    [InlineData("GET", "/assay/v1/users?limit=1001", null)]
    [InlineData("GET", "/assay/v1/users?offset=-1", null)]
    [InlineData("GET", "/assay/v1/users?name=%00", null)]
    [InlineData("GET", "/assay/v1/users?email=%00", null)]
    [InlineData("POST", "/assay/v1/users/{user}/tokens", """{"project_id":"nowhere"}""")]
    [InlineData("POST", "/assay/v1/users/{user}/tokens", """{"project_id":"\u0000"}""")]
    [InlineData("POST", "/assay/v1/users/{user}/tokens", """[]""")]
    [InlineData("POST", "/assay/v1/users/{user}/access-keys", """{"description":"<"}""")]
    [InlineData("PUT", "/assay/v1/users/{user}", """{"password":"short"}""")]
    [InlineData("PUT", "/assay/v1/users/{user}", """{"name":"a b"}""")]
    [InlineData("PUT", "/assay/v1/projects/{project}/members/{user}", """{"role":"god"}""")]
    [InlineData("PUT", "/assay/v1/projects/{project}/members/{user}", """{}""")]
    public async Task Malformed_administration_is_refused(string method, string path, string? body)
    {
        var project = await host.NewProject();
        var user = await (await host.Admin()).CreateUserAsync(new() { Email = TestProject.NewEmail("m") });
        path = path.Replace("{user}", user.UserId, StringComparison.Ordinal).Replace("{project}", project.ProjectId, StringComparison.Ordinal);
        var answer = await host.Send(new(method), path, body, ("X-Auth-Token", await AdminToken()));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Body.ShouldContain("ModelArts.");
    }

    [Fact]
    public async Task A_user_has_ten_access_keys_at_most()
    {
        var admin = await host.Admin();
        var user = await admin.CreateUserAsync(new() { Email = TestProject.NewEmail("keys") });
        for (var n = 0; n < 10; n++)
            await admin.CreateAccessKeyAsync(user.UserId!, new() { Description = $"key {n}" });
        await Eventually.Refused(() => admin.CreateAccessKeyAsync(user.UserId!, new()), "0118");
        var keys = await admin.ListAccessKeysAsync(user.UserId!);
        (keys.TotalCount, keys.AccessKeys![0].Description).ShouldBe((10, "key 0"));
    }

    [Fact]
    public async Task A_token_on_behalf_of_a_user_is_for_their_projects()
    {
        var project = await host.NewProject();
        var admin = await host.Admin();
        var (user, _) = await project.NewUser();
        var grant = await admin.IssueUserTokenAsync(user.UserId!, new() { ProjectId = project.ProjectId });
        grant.ExpiresTime!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        (await new AssayClient(host.NewHttpClient(), project.ProjectId, new TokenCredentials(grant.Token!)).ListWorkforcesAsync()).TotalNumber.ShouldBe(0);
        var other = await host.NewProject();
        await Eventually.Refused(() => admin.IssueUserTokenAsync(user.UserId!, new() { ProjectId = other.ProjectId }), "0104");
        (await admin.IssueUserTokenAsync(user.UserId!, new())).ProjectId.ShouldBeNull();
        await admin.UpdateUserAsync(user.UserId!, new() { Enabled = false });
        await Eventually.Refused(() => admin.IssueUserTokenAsync(user.UserId!, new()), "0104");
    }

    private async Task<string> AdminToken()
    {
        using var http = host.NewHttpClient();
        return (await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword("admin", host.AdminPassword))).Token;
    }
}

public sealed class UserAdminTestsOnSqlite(SqliteHost host) : UserAdminTests(host);

public sealed class UserAdminTestsOnPostgres(PostgresHost host) : UserAdminTests(host);
