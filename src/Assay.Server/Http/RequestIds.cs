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
        // At the start of the answer, because a failure clears the headers that were set before it.
        context.Response.OnStarting(SetHeader, context);
        return next(context);
    });

    private static Task SetHeader(object context)
    {
        var http = (HttpContext)context;
        http.Response.Headers[Header] = http.TraceIdentifier;
        return Task.CompletedTask;
    }
}
