using System.Text.Json;
using Assay.Server.Data;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Assay.Server.Http;

/// <summary>The one place where a failure becomes an answer.</summary>
internal sealed class ExceptionTranslator(ILogger<ExceptionTranslator> logger, Func<AppDb> open) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var locale = httpContext.LocaleOf();
        var (error, text) = Translate(httpContext, exception, locale);
        if (error.Status >= 500)
            logger.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
        if (exception is Refusal { RetryAfter: { } pause })
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(pause.TotalSeconds)).ToString();
        await new ErrorBody(text, error.Code).Write(httpContext, error.Status);
        return true;
    }

    private (Error Error, string Text) Translate(HttpContext context, Exception exception, Locale locale)
    {
        switch (exception)
        {
            case Refusal refusal:
                return (refusal.Error, refusal.Text(locale));
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return (Errors.BodyTooLarge, Errors.BodyTooLarge.Text(locale));
            case NulException nul:
                return (Errors.BadValue, NulCharacters.Refused(nul).Text(locale));
            case BadHttpRequestException { InnerException: NulException nul }:
                return (Errors.BadValue, NulCharacters.Refused(nul).Text(locale));
            case BadHttpRequestException { InnerException: JsonException json }:
                return (Errors.InvalidJson, Errors.InvalidJson.Text(locale, Place(json)));
            case JsonException json:
                return (Errors.InvalidJson, Errors.InvalidJson.Text(locale, Place(json)));
            case ObjectStoreException:
                return (Errors.StoreUnusable, Errors.StoreUnusable.Text(locale, RequestIds.Of(context)));
            case BadHttpRequestException:
                var refused = UnboundValues.Describe(context);
                return (refused.Error, refused.Text(locale));
        }

        using var db = open();
        if (db.IsUniqueViolation(exception))
            return (Errors.Conflict, Errors.Conflict.Text(locale));
        return (Errors.Internal, Errors.Internal.Text(locale, RequestIds.Of(context)));
    }

    private static string Place(JsonException json) => string.IsNullOrEmpty(json.Path) || json.Path == "$"
        ? $"line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}"
        : $"{json.Path} has the wrong type (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1})";
}
