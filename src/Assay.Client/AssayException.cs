using System.Net;
using System.Text.Json;

namespace Assay.Client;

/// <summary>The server refused a request.</summary>
public sealed class AssayException(HttpStatusCode statusCode, string? errorCode, string message, string? requestId) : Exception(message)
{
    /// <summary>HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>Error code, ModelArts.NNNN; null if the answer is not the server's own.</summary>
    public string? ErrorCode { get; } = errorCode;

    /// <summary>X-Request-Id of the answer, to be found in the server's log.</summary>
    public string? RequestId { get; } = requestId;

    internal static async Task<AssayException> FromAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var requestId = response.Headers.TryGetValues("X-Request-Id", out var ids) ? ids.FirstOrDefault() : null;
        ErrorBody? body = null;
        try
        {
            var text = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            body = JsonSerializer.Deserialize<ErrorBody>(text, AssayJson.Options);
        }
        catch (JsonException)
        {
            // A proxy on the way answers in its own format; its status still tells what happened.
        }

        var message = body?.ErrorMsg ?? $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        return new(response.StatusCode, body?.ErrorCode, message, requestId);
    }
}
