using Assay.Client;

namespace Assay.Server.Http;

/// <summary>The body of every refusal: exactly these two members.</summary>
public sealed record ErrorBody(string ErrorMsg, string ErrorCode)
{
    public static ErrorBody Of(Refusal refusal, Locale locale) => new(refusal.Text(locale), refusal.Error.Code);

    public Task Write(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(this, AssayJson.Options);
    }
}
