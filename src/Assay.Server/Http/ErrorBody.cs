using Assay.Client;

namespace Assay.Server.Http;

/// <summary>The body of every refusal: exactly these two members.</summary>
public sealed record ErrorBody(string ErrorMsg, string ErrorCode)
{
    public static ErrorBody Of(Error error, Locale locale, params object?[] values) => new(error.Text(locale, values), error.Code);

    public Task Write(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(this, AssayJson.Options);
    }
}
