using Microsoft.Extensions.Primitives;

namespace Assay.Server;

/// <summary>The browser interface: its files, and its one page for every address a person may open.</summary>
internal static class WebPages
{
    /// <summary>First parts of addresses that belong to programs; a wrong address below them gets the API's error, never a page.</summary>
    private static readonly string[] Programs = ["v2", "v3", "assay", "openapi", "docs", "healthz", "readyz", "metrics"];

    /// <summary>Scripts are files of this server and nothing else; style attributes are what components place themselves with.</summary>
    private static readonly StringValues Policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data: blob:; media-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddWebPages(this IServiceCollection services) =>
        services.Configure<RouteOptions>(o => o.ConstraintMap["page"] = typeof(PageAddress));

    public static void MapWebPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Ahead of all others, because the same address answers a program with JSON and a person with the page.
        app.MapGet("/{**address:page}", Show).AllowAnonymous().ExcludeFromDescription().WithOrder(-1);
    }

    private static IResult Show(HttpContext context, IWebHostEnvironment environment)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
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
