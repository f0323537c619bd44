using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Assay.Client;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Assay.Server.Features.Identity;

/// <summary>A request with an SDK-HMAC-SHA256 signature: what it claims, and whether that is so.</summary>
internal sealed class SignedRequest
{
    private const string ProjectHeader = "X-Project-Id";
    private const int MaxSignedBody = 12 * 1024 * 1024;
    private const int InMemory = 256 * 1024;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(15);

    /// <summary>Checked in place of a secret that is not there, so that an unknown key takes as long as a known one.</summary>
    private static readonly string NoSecret = RandomNumberGenerator.GetHexString(40);

    private readonly HttpContext _context;
    private readonly SignedAuthorization _authorization;
    private readonly string _date;

    private SignedRequest(HttpContext context, SignedAuthorization authorization, string date) =>
        (_context, _authorization, _date) = (context, authorization, date);

    public string Access => _authorization.Access;

    /// <summary>The project to work on: the one the sender names, else the one in the path.</summary>
    public string? ProjectId => _context.Request.Headers[ProjectHeader].ToString() is { Length: > 0 } named ? named : _context.GetRouteValue("project_id") as string;

    /// <summary>Null for a request that is not signed.</summary>
    public static SignedRequest? Read(HttpContext context, DateTimeOffset now)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(RequestSigning.Algorithm, StringComparison.Ordinal))
            return null;
        if (!SignedAuthorization.TryParse(header, out var authorization))
            throw new Refusal(Errors.SignatureMalformed, new Phrase("it needs Access, SignedHeaders and Signature", "需要 Access、SignedHeaders 和 Signature"));
        var date = context.Request.Headers[RequestSigning.DateHeader].ToString();
        if (!authorization.SignedHeaders.Contains(RequestSigning.DateHeader.ToLowerInvariant(), StringComparer.Ordinal))
            throw new Refusal(Errors.SignatureMalformed, new Phrase("X-Sdk-Date must be among the signed headers", "签名头中必须包含 X-Sdk-Date"));
        if (!DateTimeOffset.TryParseExact(date, RequestSigning.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
            throw new Refusal(Errors.SignatureMalformed, new Phrase("X-Sdk-Date must be a time like 20200102T030405Z", "X-Sdk-Date 必须是形如 20200102T030405Z 的时间"));
        if ((now - signed).Duration() > ClockSkew)
            throw new Refusal(Errors.SignatureDate);
        return new(context, authorization, date);
    }

    /// <summary>Refuses unless the signature was made with this secret over this request.</summary>
    public async Task Verify(string? secret, CancellationToken cancel)
    {
        var hash = await HashOfBody(cancel);
        var stated = _context.Request.Headers[RequestSigning.BodyHashHeader].ToString();
        var (path, query) = Target();
        var canonical = RequestSigning.CanonicalRequest(
            _context.Request.Method, path, query, _authorization.SignedHeaders, Header, stated.Length > 0 ? stated : hash);
        var text = RequestSigning.StringToSign(_date, canonical, _authorization.Scope);
        var expected = RequestSigning.Signature(secret ?? NoSecret, text, _authorization.Scope);
        var matches = RequestSigning.SignatureEquals(expected, _authorization.Signature);
        var bodyMatches = stated.Length == 0 || stated.Equals(hash, StringComparison.OrdinalIgnoreCase);
        if (!matches || !bodyMatches || secret is null)
            throw new Refusal(Errors.SignatureWrong);
    }

    private string Header(string name) =>
        name == "host" ? _context.Request.Host.Value ?? "" : _context.Request.Headers[name].ToString();

    /// <summary>Path and query as they stand in the request line, whatever was made of them since.</summary>
    private (string Path, string Query) Target()
    {
        var target = _context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
            target = absolute.PathAndQuery;
        var at = target.IndexOf('?', StringComparison.Ordinal);
        // A plus is read as a space here; a signer who encodes what it means writes %20.
        return at < 0 ? (target, "") : (target[..at], target[(at + 1)..].Replace("+", "%20", StringComparison.Ordinal));
    }

    private async Task<string> HashOfBody(CancellationToken cancel)
    {
        var request = _context.Request;
        if (request.ContentLength == 0 || (request.ContentLength is null && !request.Headers.ContainsKey("Transfer-Encoding") && request.Protocol == "HTTP/1.1"))
            return RequestSigning.EmptyBodyHash;
        if (request.ContentLength > MaxSignedBody)
            throw new Refusal(Errors.BodyTooLarge);
        request.EnableBuffering(InMemory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var total = 0; ;)
            {
                var read = await request.Body.ReadAsync(buffer, cancel);
                if (read == 0)
                    break;
                if ((total += read) > MaxSignedBody)
                    throw new Refusal(Errors.BodyTooLarge);
                hash.AppendData(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
