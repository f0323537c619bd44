using System.Net;
using Assay.Client;

namespace Assay.Client.Tests;

public sealed class CredentialsTests
{
    [Fact]
    public async Task A_login_that_has_ended_is_repeated_once()
    {
        var logins = 0;
        var server = new FakeServer(asked => asked.Target switch
        {
            "/v3/auth/tokens" => Login($"token{++logins}"),
            _ => asked.Headers["X-Auth-Token"] == "token2" ? FakeServer.Json("""{"total_number":5}""") : new(HttpStatusCode.Unauthorized),
        });
        var client = server.Client(new TokenCredentials("ann", "secret", "default"));

        (await client.ListDatasetsAsync()).TotalNumber.ShouldBe(5);
        (await client.ListDatasetsAsync()).TotalNumber.ShouldBe(5);

        logins.ShouldBe(2);
    }

    [Fact]
    public async Task Requests_that_are_refused_together_share_one_login()
    {
        var logins = 0;
        var server = new FakeServer(asked =>
        {
            if (asked.Target == "/v3/auth/tokens")
                return Login($"token{Interlocked.Increment(ref logins)}");
            return asked.Headers["X-Auth-Token"] == "token1" ? FakeServer.Json("{}") : new(HttpStatusCode.Unauthorized);
        });
        var client = server.Client(new TokenCredentials(IssueTokenRequest.ForPassword("ann", "secret"), "ended"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => client.ListDatasetsAsync())));

        logins.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_login_is_not_repeated()
    {
        var server = new FakeServer(_ => FakeServer.Json("""{"error_code":"ModelArts.0202","error_msg":"no"}""", HttpStatusCode.Unauthorized));

        await Should.ThrowAsync<AssayException>(() => server.Client(new TokenCredentials("ann", "wrong")).ListDatasetsAsync());
        server.Requests.Count.ShouldBe(1);

        await Should.ThrowAsync<AssayException>(() => server.Client(new TokenCredentials("given")).ListDatasetsAsync());
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Connecting_finds_the_project_by_its_name()
    {
        var server = new FakeServer(asked => asked.Target == "/v3/auth/tokens" ? Login("token1") : FakeServer.Json("{}"));

        var client = await AssayClient.ConnectAsync(server.Http(), "ann", "secret");
        await client.ListWorkforcesAsync();

        server.Requests[0].Text.ShouldBe(
            """{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"ann","password":"secret","domain":{"name":"default"}}}},"scope":{"project":{"name":"default"}}}}""");
        server.Requests[1].Target.ShouldBe("/v2/p9/workforces");
    }

    [Fact]
    public async Task Signed_requests_verify_from_what_travels()
    {
        var server = new FakeServer(_ => FakeServer.Json("{}"));
        var client = server.Client(new AccessKeyCredentials("AK", "SK"));

        await client.ListSamplesAsync("d1", new() { LabelName = "a b/c" });
        await client.UpdateLabelAsync("d1", "ä/b", new() { Color = "#fff" });

        foreach (var asked in server.Requests)
        {
            SignedAuthorization.TryParse(asked.Headers["Authorization"], out var authorization).ShouldBeTrue();
            var target = asked.Target.Split('?', 2);
            var canonical = RequestSigning.CanonicalRequest(
                asked.Method.Method, target[0], target.ElementAtOrDefault(1), authorization.SignedHeaders,
                name => name == "host" ? "server:8080" : asked.Headers[name], RequestSigning.HashBody(asked.Body));
            var expected = RequestSigning.Signature("SK", RequestSigning.StringToSign(asked.Headers[RequestSigning.DateHeader], canonical));
            RequestSigning.SignatureEquals(expected, authorization.Signature).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("""{"unscoped":{}}""")]
    [InlineData("\"unscoped\"")]
    public void Both_spellings_of_no_scope_are_read(string scope)
    {
        var auth = System.Text.Json.JsonSerializer.Deserialize<TokenAuth>($$"""{"scope":{{scope}}}""", AssayJson.Options)!;

        (auth.Scope?.Project, auth.Scope?.Domain).ShouldBe((null, null));
    }

    [Fact]
    public void Secrets_stay_out_of_logs()
    {
        IssueTokenRequest.ForPassword("ann", "hush").ToString().ShouldNotContain("hush");
        new CreateUserRequest { Password = "hush" }.ToString().ShouldNotContain("hush");
        new LoginResult("hush", new()).ToString().ShouldNotContain("hush");
    }

    private static HttpResponseMessage Login(string token)
    {
        var response = FakeServer.Json(
            """{"token":{"expires_at":"2030-02-13T06:52:13.855000Z","project":{"id":"p9","name":"default"},"roles":[{"id":"1","name":"owner"}]}}""", HttpStatusCode.Created);
        response.Headers.Add("X-Subject-Token", token);
        return response;
    }
}
