using System.Net;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

public abstract class AccessKeyTests(AssayHost host)
{
    [Fact]
    public async Task A_client_works_with_an_access_key_as_with_a_token()
    {
        var (project, user, key) = await NewKey();
        var client = new AssayClient(host.NewHttpClient(), project.ProjectId, new AccessKeyCredentials(key.Access!, key.Secret!));
        var team = (await client.CreateWorkforceAsync(new() { WorkforceName = "signed", Description = "täglich + ü" })).WorkforceId!;
        await client.UpdateWorkforceAsync(team, new() { WorkforceName = "signed-2" });
        (await client.DescWorkforceAsync(team)).Description.ShouldBe("täglich + ü");
        (await client.ListWorkforcesAsync(new() { SearchContent = "a b+c/d=e&f" })).TotalNumber.ShouldBe(0);
        (await client.ListKeystoneProjectsAsync()).Projects!.Single().Id.ShouldBe(project.ProjectId);
        (await client.ListKeystoneUsersAsync()).Users!.Single().Id.ShouldBe(user.UserId);
        await client.DeleteWorkforceAsync(team);
    }

    [Fact]
    public async Task The_older_form_of_the_header_is_understood()
    {
        var (project, _, key) = await NewKey();
        var call = Call(project, key) with { Scope = "20200102//ec2/sdk_request", SignedHeaders = ["host", "x-sdk-date"] };
        (await call.Send()).Status.ShouldBe(HttpStatusCode.OK);
        (await (call with { Secret = key.Secret + "x" }).Send()).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_host_need_not_be_signed_nor_the_project_named()
    {
        var (project, _, key) = await NewKey();
        var call = Call(project, key);
        (await call.Send()).Status.ShouldBe(HttpStatusCode.OK);
        (await (call with { SignedHeaders = ["host", "x-sdk-date"] }).Send()).Status.ShouldBe(HttpStatusCode.OK);
        (await (call with { Headers = [("X-Project-Id", project.ProjectId)] }).Send()).Status.ShouldBe(HttpStatusCode.OK);
        var all = call with { SignedHeaders = ["host", "x-project-id", "x-sdk-date"], Headers = [("X-Project-Id", project.ProjectId)] };
        (await all.Send()).Status.ShouldBe(HttpStatusCode.OK);
        (await (call with { Path = "/v3/auth/catalog", Headers = [("X-Project-Id", project.ProjectId)] }).Send()).Body.ShouldContain(project.ProjectId);
    }

    [Fact]
    public async Task What_the_sender_left_unencoded_does_not_matter()
    {
        var (project, _, key) = await NewKey();
        var call = Call(project, key);
        foreach (var (signed, sent) in new[]
                 {
                     ("?search_content=a%20b", "?search_content=a+b"),
                     ("?limit=5&order=&search_content=", "?search_content=&order=&limit=5"),
                     ("?search_content=%C3%BC%2F", "?search_content=ü/"),
                 })
            (await (call with { Path = call.Path + signed, SentPath = call.Path + sent }).Send()).Status.ShouldBe(HttpStatusCode.OK, sent);
        (await (call with { Path = call.Path + "/" }).Send()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_that_was_changed_on_the_way_is_refused()
    {
        var (project, _, key) = await NewKey();
        var get = Call(project, key) with { SignedHeaders = ["host", "x-sdk-date"] };
        var post = get with { Method = HttpMethod.Post, Body = """{"workforce_name":"mine"}""" };
        SignedCall[] changed =
        [
            get with { SentPath = get.Path + "?limit=1" },
            get with { Path = get.Path + "?limit=1", SentPath = get.Path + "?limit=2" },
            get with { SentPath = get.Path + "/workers" },
            get with { Secret = key.Secret![..^1] },
            get with { Access = "AAAAAAAAAAAAAAAAAAAA" },
            get with { Access = "' OR 1=1 --" },
            post with { SentBody = """{"workforce_name":"evil"}""" },
            post with { SentBody = "" },
            post with { StatedHash = RequestSigning.HashBody("something else"u8) },
            post with { StatedHash = "UNSIGNED-PAYLOAD" },
            get with { SignedHeaders = ["host", "x-extra", "x-sdk-date"], Headers = [("X-Extra", "signed")], Host = host, SentPath = get.Path + "?x=1" },
        ];
        foreach (var call in changed)
        {
            var answer = await call.Send();
            (answer.Status, answer.Body.Contains("ModelArts.0208", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Unauthorized, true), answer.Body);
        }

        (await project.Owner.ListWorkforcesAsync()).TotalNumber.ShouldBe(0);
    }

    [Fact]
    public async Task The_stated_hash_of_the_body_may_be_signed_along()
    {
        var (project, _, key) = await NewKey();
        const string Body = """{"workforce_name":"mine"}""";
        var call = Call(project, key) with
        {
            Method = HttpMethod.Post,
            Body = Body,
            StatedHash = RequestSigning.HashBody("""{"workforce_name":"mine"}"""u8),
            SignedHeaders = ["content-type", "x-sdk-content-sha256", "x-sdk-date"],
        };
        var answer = await call.Send();
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(-16)]
    public async Task A_date_more_than_fifteen_minutes_off_is_refused(int minutes)
    {
        var (project, _, key) = await NewKey();
        var now = TimeProvider.System.GetUtcNow();
        var answer = await (Call(project, key) with { Time = now.AddMinutes(minutes) }).Send();
        (answer.Status, answer.Body.Contains("15 minutes", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Unauthorized, true));
        (await (Call(project, key) with { Time = now.AddMinutes(minutes > 0 ? 14 : -14) }).Send()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("SDK-HMAC-SHA256")]
    [InlineData("SDK-HMAC-SHA256 ")]
    [InlineData("SDK-HMAC-SHA256 Access=A")]
    [InlineData("SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=00")]
    [InlineData("SDK-HMAC-SHA256 Access=A, SignedHeaders=x-sdk-date, Signature=00", "yesterday")]
    [InlineData("SDK-HMAC-SHA256 Access=A, SignedHeaders=x-sdk-date, Signature=00", "20200102T030405")]
    [InlineData("SDK-HMAC-SHA256 Access=A, SignedHeaders=x-sdk-date, Signature=00", "99999999T999999Z")]
    [InlineData("SDK-HMAC-SHA256 Credential=/, SignedHeaders=;;;, Signature=")]
    public async Task A_malformed_authorization_is_refused(string authorization, string date = "")
    {
        var project = await host.NewProject();
        var answer = await host.Send(HttpMethod.Get, $"/v2/{project.ProjectId}/workforces", null, ("Authorization", authorization), ("X-Sdk-Date", date));
        (answer.Status, answer.Body.Contains("ModelArts.0206", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Unauthorized, true), answer.Body);
    }

    [Fact]
    public async Task Another_kind_of_authorization_counts_as_none()
    {
        var answer = await host.Send(HttpMethod.Get, "/v3/projects", null, ("Authorization", "Bearer abc"));
        (answer.Status, answer.Body.Contains("ModelArts.0201", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Unauthorized, true));
    }

    [Fact]
    public async Task A_key_opens_its_users_projects_alone()
    {
        var (project, _, key) = await NewKey();
        var other = await host.NewProject();
        var answer = await Call(other, key).Send();
        (answer.Status, answer.Body.Contains("ModelArts.0210", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.Forbidden, true), answer.Body);
        (await (Call(project, key) with { Headers = [("X-Project-Id", other.ProjectId)] }).Send()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (Call(other, key) with { Headers = [("X-Project-Id", project.ProjectId)] }).Send()).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_ends_with_its_deletion_and_with_its_user()
    {
        var (project, user, key) = await NewKey();
        var admin = await host.Admin();
        (await admin.ListAccessKeysAsync(user.UserId!)).AccessKeys!.Single().LastUsedTime.ShouldBeNull();
        (await Call(project, key).Send()).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.ListAccessKeysAsync(user.UserId!)).AccessKeys!.Single().LastUsedTime.ShouldNotBeNull();
        await admin.UpdateUserAsync(user.UserId!, new() { Enabled = false });
        (await Call(project, key).Send()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await admin.UpdateUserAsync(user.UserId!, new() { Enabled = true });
        (await Call(project, key).Send()).Status.ShouldBe(HttpStatusCode.OK);
        await admin.DeleteAccessKeyAsync(key.Access!);
        (await Call(project, key).Send()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await Eventually.Refused(() => admin.DeleteAccessKeyAsync(key.Access!), "0206");
    }

    [Fact]
    public async Task A_body_over_twelve_megabytes_is_not_signed()
    {
        var (project, _, key) = await NewKey();
        var body = "{\"workforce_name\":\"" + new string('x', 12 * 1024 * 1024) + "\"}";
        var answer = await (Call(project, key) with { Method = HttpMethod.Post, Body = body }).Send();
        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge, answer.Body);
        answer.Body.ShouldContain("ModelArts.4104");
    }

    [Fact]
    public async Task Secrets_are_not_readable_in_the_database()
    {
        var (_, _, key) = await NewKey();
        await using var db = host.Services.GetRequiredService<Func<AppDb>>()();
        (await db.Set<AccessKeyEntity>().SingleAsync(k => k.Access == key.Access)).ProtectedSecret.ShouldNotContain(key.Secret!);
        (await db.DataProtectionKeys.CountAsync()).ShouldBeGreaterThan(0);
    }

    private SignedCall Call(TestProject project, CreateAccessKeyResponse key) =>
        new(host, key.Access!, key.Secret!) { Path = $"/v2/{project.ProjectId}/workforces" };

    private async Task<(TestProject Project, User User, CreateAccessKeyResponse Key)> NewKey()
    {
        var project = await host.NewProject();
        var (user, _) = await project.NewUser(Client.ProjectRole.Owner);
        return (project, user, await (await host.Admin()).CreateAccessKeyAsync(user.UserId!, new() { Description = "test" }));
    }
}

public sealed class AccessKeyTestsOnSqlite(SqliteHost host) : AccessKeyTests(host);

public sealed class AccessKeyTestsOnPostgres(PostgresHost host) : AccessKeyTests(host);
