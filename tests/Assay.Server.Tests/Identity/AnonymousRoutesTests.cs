using System.Net;
using System.Text.RegularExpressions;
using Assay.Server.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

/// <summary>Walks every route the server has.</summary>
public sealed class AnonymousRoutesTests(SqliteHost host)
{
    /// <summary>All that is open to everybody. Nothing joins this list by accident.</summary>
    private static readonly string[] Open =
    [
        "GET /", "GET /healthz", "GET /readyz", "GET /v3", "POST /v3/auth/tokens", "POST /assay/v1/invitations/{code}", "GET /invite/{code}", "POST /invite/{code}",
    ];

    /// <summary>Pages and files that say nothing about anybody's data, and links that carry their own proof.</summary>
    private static readonly string[] OpenPrefixes = ["/docs", "/openapi/", "/objects/", "/o/"];

    [Fact]
    public async Task Everything_else_needs_a_login()
    {
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
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
}
