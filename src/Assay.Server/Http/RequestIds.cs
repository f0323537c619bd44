using Assay.Server.Data;

namespace Assay.Server.Http;

/// <summary>Every answer carries X-Request-Id, so that a complaint leads to the log line.</summary>
internal static class RequestIds
{
    public const string Header = "X-Request-Id";

    public static string Of(HttpContext context) => context.TraceIdentifier;

    public static IApplicationBuilder UseRequestIds(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.TraceIdentifier = Keys.NewHexId();
        context.Response.Headers[Header] = context.TraceIdentifier;
        return next(context);
    });
}
