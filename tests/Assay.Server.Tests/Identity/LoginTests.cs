using System.Net;
using System.Text.Json.Nodes;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Identity;

public abstract class LoginTests(AssayHost host)
{
    [Fact]
    public async Task A_login_answers_in_keystones_form()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        var answer = await Login($$$$$"""
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"{{{{{user.Name}}}}}","password":"{{{{{password}}}}}","domain":{"name":"OTC-EU-DE-00000000001000012345"}}}},
            "scope":{"project":{"id":"{{{{{project.ProjectId}}}}}"}}}}
            """);
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
        answer.Headers["X-Subject-Token"].Length.ShouldBe(64);
        var token = JsonNode.Parse(answer.Body)!["token"]!;
        token["methods"]!.ToJsonString().ShouldBe("""["password"]""");
        token["user"]!["id"]!.GetValue<string>().ShouldBe(user.UserId);
        token["project"]!["id"]!.GetValue<string>().ShouldBe(project.ProjectId);
        token["project"]!["domain"]!["name"]!.GetValue<string>().ShouldBe("default");
        token["roles"]![0]!["name"]!.GetValue<string>().ShouldBe("member");
        token["expires_at"]!.GetValue<string>().ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$");
        (DateTimeOffset.Parse(token["expires_at"]!.GetValue<string>()) - DateTimeOffset.Parse(token["issued_at"]!.GetValue<string>())).ShouldBe(TimeSpan.FromHours(24));

        var services = token["catalog"]!.AsArray();
        foreach (var type in new[] { "modelarts", "modelartsv2" })
        {
            var endpoint = services.Single(s => s!["type"]!.GetValue<string>() == type)!["endpoints"]![0]!;
            endpoint["url"]!.GetValue<string>().ShouldBe($"{host.Address.ToString().TrimEnd('/')}/v2/{project.ProjectId}");
            endpoint["interface"]!.GetValue<string>().ShouldBe("public");
            endpoint["region"]!.GetValue<string>().ShouldBe(endpoint["region_id"]!.GetValue<string>());
            endpoint["id"]!.GetValue<string>().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_user_signs_in_by_name_by_address_or_by_id()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser();
        using var http = host.NewHttpClient();
        foreach (var who in new PasswordUser[] { new() { Name = user.Name }, new() { Name = user.Email!.ToUpperInvariant() }, new() { Id = user.UserId } })
        {
            var login = await AssayClient.LoginAsync(http, new() { Auth = new() { Identity = new() { Methods = ["password"], Password = new() { User = who with { Password = password } } } } });
            (login.Body.User!.Id, login.Body.Project, login.Body.Catalog, login.Body.Roles).ShouldBe((user.UserId, null, null, null));
        }
    }

    [Fact]
    public async Task The_scope_is_a_project_by_name_or_id_the_account_or_nothing()
    {
        var admin = await host.Admin();
        var created = await admin.CreateProjectAsync(new() { Name = "eu-de_" + Guid.NewGuid().ToString("N") });
        using var http = host.NewHttpClient();
        var login = await AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword("admin", host.AdminPassword, created.Name));
        (login.Body.Project!.Id, login.Body.Project.Name).ShouldBe((created.ProjectId, created.Name));
        login.Body.Catalog!.SelectMany(s => s.Endpoints!).ShouldAllBe(e => e.Region == "eu-de");
        login.Body.Roles!.Select(r => r.Name).ShouldBe(["admin", "owner"]);

        var domain = (await Login(Body("\"domain\":{\"name\":\"anything\"}"))).Body;
        JsonNode.Parse(domain)!["token"]!["domain"]!["id"]!.GetValue<string>().ShouldBe("default");
        JsonNode.Parse(domain)!["token"]!["project"].ShouldBeNull();
        JsonNode.Parse(domain)!["token"]!["catalog"]!.AsArray().Select(s => s!["type"]!.GetValue<string>()).ShouldBe(["identity"]);
        (await Login(Body("\"project\":{\"name\":\"default\"},\"domain\":{\"name\":\"default\"}"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Login(Body(""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Login(Body("").Replace("{  }", "\"unscoped\"", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.Created);

        string Body(string scope) => $$$$$"""
            {"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"admin","password":"{{{{{host.AdminPassword}}}}}","domain":{"id":"x"}}}},"scope":{ {{{{{scope}}}}} }}}
            """;
    }

    [Fact]
    public async Task A_project_that_is_closed_to_the_user_looks_like_one_that_is_not_there()
    {
        var project = await host.NewProject();
        var (user, password) = await project.NewUser(role: null);
        using var http = host.NewHttpClient();
        var closed = await Eventually.Refused(() => AssayClient.LoginAsync(http, project.Login(user, password)), "0207");
        var absent = await Eventually.Refused(() => AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(user.Name!, password, "nowhere")), "0207");
        (closed.StatusCode, absent.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
        closed.Message.Replace(project.ProjectId, "nowhere", StringComparison.Ordinal).ShouldBe(absent.Message);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_user_a_disabled_one_and_one_without_password_look_alike()
    {
        var project = await host.NewProject();
        var admin = await host.Admin();
        var (user, _) = await project.NewUser();
        var (disabled, password) = await project.NewUser();
        await admin.UpdateUserAsync(disabled.UserId!, new() { Enabled = false });
        var bare = await admin.CreateUserAsync(new() { Name = "bare-" + Guid.NewGuid().ToString("N") });
        using var http = host.NewHttpClient();
        foreach (var (name, word) in new[] { (user.Name!, "not the password"), ("nobody", "password"), (disabled.Name!, password), (bare.Name!, "anything") })
            (await Eventually.Refused(() => AssayClient.LoginAsync(http, IssueTokenRequest.ForPassword(name, word)), "4122")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_first_login_marks_the_member_as_signed_in()
    {
        var project = await host.NewProject();
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t" })).WorkforceId!;
        var email = TestProject.NewEmail("first");
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = WorkerRole.Labeler });
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await Eventually.Is(async () => (await project.Owner.DescWorkerAsync(team, worker)).Status == WorkerStatus.Invited);

        var admin = await host.Admin();
        var user = (await admin.ListUsersAsync(new() { Email = email })).Users!.Single();
        user.LastLoginTime.ShouldBeNull();
        await admin.UpdateUserAsync(user.UserId!, new() { Password = "a good password" });
        (await project.Owner.DescWorkerAsync(team, worker)).Status.ShouldBe(WorkerStatus.Invited);
        await project.SignIn(user, "a good password");
        (await project.Owner.DescWorkerAsync(team, worker)).Status.ShouldBe(WorkerStatus.SignedIn);
        (await admin.DescUserAsync(user.UserId!)).LastLoginTime.ShouldNotBeNull();

        // Who can sign in already is no longer invited: a notice is enough.
        var second = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t2" })).WorkforceId!;
        await project.Owner.CreateWorkerAsync(second, new() { Emails = email, Role = WorkerRole.Labeler });
        (await project.Owner.DescWorkerAsync(second, worker)).Status.ShouldBe(WorkerStatus.SignedIn);
        (await host.MailTo(email, 2)).TextBody!.ShouldNotContain("/invite/");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"auth":null}""")]
    [InlineData("""{"auth":{"identity":{}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["mapped"]}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["token"]}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"]}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"password":"x"}}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"admin"}}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"a\u0000","password":"x"}}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"id":"a\u0000","password":"x"}}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":5,"password":"x"}}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"a","password":"x"}}},"scope":{"project":{}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"a","password":"x"}}},"scope":{"project":{"name":"\u0000"}}}}""")]
    [InlineData("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"a","password":"x"}}},"scope":"everything"}}""")]
    public async Task A_malformed_login_is_refused(string body)
    {
        var answer = await Login(body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Body.ShouldContain("ModelArts.");
        answer.Headers["X-Request-Id"].Length.ShouldBe(32);
    }

    [Fact]
    public async Task A_login_that_is_not_json_is_told_so()
    {
        using var http = host.NewHttpClient();
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync("/v3/auth/tokens", content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("application/json");
    }

    [Fact]
    public async Task Projects_accounts_and_users_are_listed_as_far_as_they_are_the_callers()
    {
        var project = await host.NewProject();
        var other = await host.NewProject();
        var (user, password) = await project.NewUser();
        var (client, _) = await project.SignIn(user, password);
        (await client.ListKeystoneProjectsAsync()).Projects!.Single().Id.ShouldBe(project.ProjectId);
        (await client.ListAuthProjectsAsync()).Projects!.Single().Id.ShouldBe(project.ProjectId);
        var name = (await client.ListKeystoneProjectsAsync()).Projects!.Single().Name;
        (await client.ListKeystoneProjectsAsync(new() { Name = name })).Projects!.Count.ShouldBe(1);
        (await client.ListKeystoneProjectsAsync(new() { Name = "default" })).Projects!.ShouldBeEmpty();
        (await client.ListAuthDomainsAsync()).Domains!.Single().Id.ShouldBe("default");
        (await client.ListKeystoneUsersAsync()).Users!.Single().Id.ShouldBe(user.UserId);
        (await client.ListKeystoneUsersAsync(new() { Name = "admin" })).Users!.ShouldBeEmpty();

        var admin = await host.Admin();
        (await admin.ListKeystoneProjectsAsync()).Projects!.Select(p => p.Id!).ShouldContain(other.ProjectId);
        (await admin.ListKeystoneUsersAsync(new() { Name = user.Name })).Users!.Single().Id.ShouldBe(user.UserId);
        (await project.Send(HttpMethod.Get, "/v3/projects?name=%00")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await project.Send(HttpMethod.Get, "/v3/users?name=%00")).Status.ShouldBe(HttpStatusCode.BadRequest);
        var catalog = JsonNode.Parse((await project.Send(HttpMethod.Get, "/v3/auth/catalog")).Body)!["catalog"]!.AsArray();
        catalog.Select(s => s!["type"]!.GetValue<string>()).ShouldBe(["identity", "modelarts", "modelartsv2"]);
    }

    [Fact]
    public async Task Clients_find_out_which_version_there_is()
    {
        foreach (var path in new[] { "/v3", "/v3/" })
            JsonNode.Parse((await host.Send(HttpMethod.Get, path)).Body)!["version"]!["id"]!.GetValue<string>().ShouldStartWith("v3");
        var all = await host.Send(HttpMethod.Get, "/");
        all.Status.ShouldBe(HttpStatusCode.MultipleChoices);
        JsonNode.Parse(all.Body)!["versions"]!["values"]![0]!["links"]![0]!["href"]!.GetValue<string>().ShouldBe($"{host.Address}v3/");
    }

    private Task<RawAnswer> Login(string body) => host.Send(HttpMethod.Post, "/v3/auth/tokens", body);
}

public sealed class LoginTestsOnSqlite(SqliteHost host) : LoginTests(host);

public sealed class LoginTestsOnPostgres(PostgresHost host) : LoginTests(host);
