using System.Net;
using System.Text.RegularExpressions;
using Assay.Server.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

/// <summary>Walks every route the server has.</summary>
public sealed class AnonymousRoutesTests(SqliteHost host)
{
    /// <summary>All that is open to everybody. Nothing joins this list by accident.</summary>
    private static readonly string[] Open =
    [
        "GET /", "GET /healthz", "GET /readyz", "GET /v3", "POST /v3/auth/tokens", "GET /assay/v1/invitations/{code}", "POST /assay/v1/invitations/{code}", "POST /assay/v1/start-links",
        "GET /{**address:page}",
    ];

    /// <summary>Pages and files that say nothing about anybody's data, and links that carry their own proof.</summary>
    private static readonly string[] OpenPrefixes = ["/docs", "/openapi/", "/objects/", "/o/"];

    /// <summary>The files that the browser interface consists of; the same bytes for everybody.</summary>
    private static readonly string[] Files = ["/_framework/", "/css/", "/js/", "/surfaces/", "/Assay.Web.", "/Assay.Server.", "/favicon.", "/index."];

    [Fact]
    public async Task Everything_else_needs_a_login()
    {
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => (Method: method, Path: "/" + e.RoutePattern.RawText!.Trim('/'))))
            .Where(r => r.Method is not ("HEAD" or "OPTIONS"))
            .Distinct().ToList();
        routes.Count.ShouldBeGreaterThan(40);
        Open.Except(routes.Select(r => $"{r.Method} {r.Path}")).ShouldBeEmpty();
        var unprotected = new List<string>();
        foreach (var (method, path) in routes)
        {
            if (Open.Contains($"{method} {path}") || OpenPrefixes.Any(p => path.StartsWith(p, StringComparison.Ordinal)))
                continue;
            var target = Regex.Replace(path, @"\{[^}]*\}", "0123456789abcdef0123456789abcdef", RegexOptions.None, TimeSpan.FromSeconds(1));
            foreach (var headers in new (string, string)[][] { [], [("X-Auth-Token", "nonsense")] })
            {
                var answer = await host.Send(new(method), target, method is "GET" or "DELETE" ? null : "{}", headers);
                if (answer.Status != HttpStatusCode.Unauthorized || !answer.Body.Contains("ModelArts.020", StringComparison.Ordinal))
                    unprotected.Add($"{method} {path}: {(int)answer.Status} {answer.Body}");
            }
        }

        unprotected.ShouldBeEmpty();
    }

    [Fact]
    public void Files_are_those_of_the_interface()
    {
        var files = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ToList();
        files.Count.ShouldBeGreaterThan(20);
        files.Select(f => "/" + f.RoutePattern.RawText).Where(path => !Files.Any(f => path.StartsWith(f, StringComparison.Ordinal))).ShouldBeEmpty();
        files.SelectMany(f => f.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods).Distinct().Except(["GET", "HEAD"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v2/nothing")]
    [InlineData("/v2/p/datasets/none")]
    [InlineData("/assay/v1/nothing")]
    [InlineData("/v3/nothing")]
    public async Task A_wrong_address_of_the_API_is_an_error_even_for_a_browser(string path)
    {
        var project = await host.NewProject();
        var answer = await host.Send(HttpMethod.Get, path, null, ("Accept", "text/html"), ("X-Auth-Token", project.OwnerToken));
        answer.Headers["Content-Type"].ShouldStartWith("application/json");
        answer.Body.ShouldContain("ModelArts.");
        ((int)answer.Status).ShouldBeInRange(400, 499);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/login")]
    [InlineData("/invite/0123456789abcdef")]
    [InlineData("/datasets/0123456789abcdefghi?view=table")]
    public async Task The_page_is_served_for_what_people_open_and_runs_no_foreign_script(string path)
    {
        var page = await host.Send(HttpMethod.Get, path, null, ("Accept", "text/html,*/*"));
        (page.Status, page.Headers["Content-Type"]).ShouldBe((HttpStatusCode.OK, "text/html; charset=utf-8"));
        page.Headers["Content-Security-Policy"].ShouldContain("script-src 'self' 'wasm-unsafe-eval';");
        page.Body.ShouldNotContain("<script>");
        Regex.IsMatch(page.Body, @"\son\w+=", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeFalse();
        (await host.Send(HttpMethod.Get, path.Split('?')[0])).Headers["Content-Type"].ShouldStartWith("application/json");
    }
}
