using System.Net;
using Assay.Client;
using Assay.Web.Texts;

namespace Assay.Web.Shell;

/// <summary>What went wrong, in the reader's words.</summary>
public sealed record Problem(string Title, string Text, string? RequestId = null)
{
    /// <summary>The server's own sentence where there is one: it says what to do.</summary>
    public static Problem Of(Exception exception, ShellTexts texts) => exception switch
    {
        AssayException { StatusCode: HttpStatusCode.NotFound } e => new(texts.NotFoundTitle, e.Message, e.RequestId),
        AssayException { StatusCode: HttpStatusCode.Forbidden } e => new(texts.NotAllowed, e.Message, e.RequestId),
        AssayException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.Conflict } e => new(texts.RefusedTitle, e.Message, e.RequestId),
        AssayException e => new(texts.BrokenTitle, e.Message, e.RequestId),
        HttpRequestException => new(texts.BrokenTitle, texts.Unreachable),
        _ => new(texts.BrokenTitle, texts.Unexpected),
    };
}
