using System.Globalization;

namespace Assay.Client;

/// <summary>Signs every request with an access key.</summary>
public sealed class AccessKeyCredentials(string access, string secret) : AssayCredentials
{
    private static readonly string[] WithoutBody = ["host", "x-sdk-date"];
    private static readonly string[] WithBody = ["content-type", "host", "x-sdk-date"];

    internal override ValueTask ApplyAsync(Transport transport, HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var date = transport.Time.GetUtcNow().ToString(RequestSigning.DateFormat, CultureInfo.InvariantCulture);
        var signed = request.Content is null ? WithoutBody : WithBody;
        var canonical = RequestSigning.CanonicalRequest(request.Method.Method, uri.AbsolutePath, uri.Query, signed, Header, RequestSigning.HashBody(body.Span));
        var signature = RequestSigning.Signature(secret, RequestSigning.StringToSign(date, canonical));
        request.Headers.TryAddWithoutValidation(RequestSigning.DateHeader, date);
        request.Headers.TryAddWithoutValidation("Authorization", new SignedAuthorization(access, signed, signature).ToString());
        return ValueTask.CompletedTask;

        string? Header(string name) => name switch
        {
            "content-type" => request.Content!.Headers.ContentType!.ToString(),
            "host" => uri.Authority,
            _ => date,
        };
    }
}
