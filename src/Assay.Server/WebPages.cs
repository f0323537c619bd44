using Assay.Server.Storage;
using Microsoft.Extensions.Options;

namespace Assay.Server;

/// <summary>The browser interface: its files, and its one page for every address a person may open.</summary>
internal static class WebPages
{
    /// <summary>First parts of addresses that belong to programs; a wrong address below them gets the API's error, never a page.</summary>
    private static readonly string[] Programs = ["v2", "v3", "assay", "openapi", "docs", "healthz", "readyz", "metrics"];

    public static IServiceCollection AddWebPages(this IServiceCollection services) =>
        services.Configure<RouteOptions>(o => o.ConstraintMap["page"] = typeof(PageAddress));

    public static void MapWebPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        var policy = Policy(LinkOrigins.Of(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value));
        // Ahead of all others, because the same address answers a program with JSON and a person with the page.
        app.MapGet("/{**address:page}", (HttpContext context, IWebHostEnvironment environment) => Show(context, environment, policy)).AllowAnonymous().ExcludeFromDescription().WithOrder(-1);
    }

    /// <summary>
    /// Scripts are files of this server and nothing else; style attributes are what components place themselves with. Files of
    /// samples come from here, or from where links to them lead.
    /// </summary>
    private static string Policy(IReadOnlyList<string> stores)
    {
        var files = string.Join(' ', stores.Prepend("'self'"));
        return "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "
            + $"img-src {files} data: blob:; media-src {files} blob:; connect-src {files}; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    private static IResult Show(HttpContext context, IWebHostEnvironment environment, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        return TypedResults.Stream(environment.WebRootFileProvider.GetFileInfo("index.html").CreateReadStream(), "text/html; charset=utf-8");
    }

    /// <summary>What a person opens in a browser: no program's address, no file, and HTML is asked for.</summary>
    internal sealed class PageAddress : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        {
            if (httpContext is null || !httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
                return false;
            var parts = (values[routeKey] as string ?? "").Split('/');
            return !Programs.Contains(parts[0], StringComparer.OrdinalIgnoreCase) && !parts[^1].Contains('.', StringComparison.Ordinal);
        }
    }
}
