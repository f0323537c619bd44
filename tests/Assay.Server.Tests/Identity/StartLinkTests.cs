using System.Net;
using Assay.Client;
using Assay.Server.Features.Identity.StartLinks;
using Assay.Server.Tests.Cli;
using Assay.Server.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

public abstract class StartLinkTests(AssayHost host, string database)
{
    private StartCodes Codes => host.Services.GetRequiredService<StartCodes>();

    [Fact]
    public async Task A_link_signs_in_as_the_administrator()
    {
        using var http = host.NewHttpClient();
        var login = await AssayClient.UseStartLinkAsync(http, new() { Code = Codes.New() });
        login.Body.User!.Name.ShouldBe("admin");
        login.Body.Project.ShouldBeNull();
        var project = (await new AssayClient(http, "none", new TokenCredentials(login.Token)).ListAuthProjectsAsync()).Projects!.First(p => p.Name == "default");
        var scoped = await AssayClient.LoginAsync(http, IssueTokenRequest.ForToken(login.Token, project.Id!));
        scoped.Body.Roles!.Select(r => r.Name).ShouldBe(["admin", "owner"]);
    }

    [Fact]
    public async Task A_link_is_used_once_by_however_many_at_once()
    {
        var code = Codes.New();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Use(code)));
        answers.Count(a => a.Status == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Unauthorized && a.Body.Contains("ModelArts.0203", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"code":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"code":"0123456789abcdef"}""", HttpStatusCode.Unauthorized)]
    public async Task What_was_never_printed_opens_nothing(string body, HttpStatusCode status)
    {
        var answer = await host.Send(HttpMethod.Post, "/assay/v1/start-links", body);
        answer.Status.ShouldBe(status, answer.Body);
        answer.Headers.ShouldNotContainKey("X-Subject-Token");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    public async Task A_proxy_opens_no_link_and_does_not_use_it_up(string header, string value)
    {
        var code = Codes.New();
        (await Use(code, (header, value))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Use(code)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Only_the_first_start_lets_the_demo_in()
    {
        const string code = "0123456789abcdef0123456789abcdef";
        await using var server = await ServerProcess.Start(database, ("Assay__FirstStartCode", code));
        using var cli = new CliRun();
        cli.Environment["ASSAY_FIRST_START_CODE"] = code;
        string[] demo = ["demo", "--first-start", "--quiet", "--scenes", "20", "--url", server.Address.ToString()];
        (await cli.Run(demo)).Well().Lines.Count.ShouldBe(1);
        (await cli.Run(demo)).Well().Output.ShouldBeEmpty();
        await server.Kill();
        await server.Start();
        (await cli.Run(demo)).Well().Output.ShouldBeEmpty();
        (await (await server.Admin()).ListDatasetsAsync()).TotalNumber.ShouldBe(1);
        Directory.Exists(cli.ConfigDirectory).ShouldBeFalse("nobody asked for a stored sign-in");
    }

    private Task<RawAnswer> Use(string code, params (string, string)[] headers) => host.Send(HttpMethod.Post, "/assay/v1/start-links", $$"""{"code":"{{code}}"}""", headers);
}

public sealed class StartLinkTestsOnSqlite(SqliteHost host) : StartLinkTests(host, "sqlite");

public sealed class StartLinkTestsOnPostgres(PostgresHost host) : StartLinkTests(host, "postgres");

public sealed class StartCodesTests
{
    [Fact]
    public void A_code_ends_after_five_minutes()
    {
        var time = new Clock();
        var codes = new StartCodes(time);
        var (early, late) = (codes.New(), codes.New());
        time.Now += TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1);
        codes.Use(early).ShouldBeTrue();
        time.Now += TimeSpan.FromSeconds(1);
        codes.Use(late).ShouldBeFalse();
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.7", false)]
    [InlineData("::ffff:192.168.1.7", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData(null, false)]
    public void Only_this_machine_is_here(string? address, bool here)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        StartCodes.IsFromHere(context).ShouldBe(here);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/start#code")]
    [InlineData("http://localhost:8080", "http://localhost:8080/start#code")]
    [InlineData("http://0.0.0.0:9000", "http://127.0.0.1:9000/start#code")]
    [InlineData("http://[::]:9000", "http://127.0.0.1:9000/start#code")]
    [InlineData("http://+:9000", "http://127.0.0.1:9000/start#code")]
    [InlineData("http://[::1]:9000", "http://[::1]:9000/start#code")]
    [InlineData("http://192.168.1.7:9000", null)]
    public void The_link_is_for_the_machine_itself(string url, string? link) => StartLink.Of([url], () => "code").ShouldBe(link);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
