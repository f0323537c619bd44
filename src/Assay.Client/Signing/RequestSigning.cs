using System.Security.Cryptography;
using System.Text;

namespace Assay.Client;

/// <summary>
/// SDK-HMAC-SHA256: what is signed and how. The client signs with it and the server verifies with it,
/// both from the bytes that travel: the path and the query as they stand in the request line.
/// </summary>
public static class RequestSigning
{
    /// <summary>Name of the algorithm, the first word of the header Authorization.</summary>
    public const string Algorithm = "SDK-HMAC-SHA256";

    /// <summary>Header with the time of signing, in <see cref="DateFormat"/>. It must be signed.</summary>
    public const string DateHeader = "X-Sdk-Date";

    /// <summary>Header that may state the body's hash in place of the hash of the received bytes.</summary>
    public const string BodyHashHeader = "X-Sdk-Content-Sha256";

    /// <summary>Format of the time of signing, UTC.</summary>
    public const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>Hash of an empty body.</summary>
    public static string EmptyBodyHash { get; } = HashBody([]);

    /// <summary>Lower-case hex SHA-256 of a body.</summary>
    public static string HashBody(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>The text whose hash is signed.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path as in the request line, percent-encoded.</param>
    /// <param name="query">Query as in the request line, with or without its question mark.</param>
    /// <param name="signedHeaders">Names of the signed headers, as the header Authorization lists them; they are signed in order.</param>
    /// <param name="header">Value of a header by lower-case name; null counts as empty.</param>
    /// <param name="bodyHash">Hash of the body, from <see cref="HashBody"/> or <see cref="BodyHashHeader"/>.</param>
    public static string CanonicalRequest(
        string method, string path, string? query, IReadOnlyList<string> signedHeaders, Func<string, string?> header, string bodyHash)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(signedHeaders);
        ArgumentNullException.ThrowIfNull(header);
        var text = new StringBuilder()
            .Append(method.ToUpperInvariant()).Append('\n')
            .Append(CanonicalUri(path)).Append('\n')
            .Append(CanonicalQuery(query)).Append('\n');
        var names = signedHeaders.Order(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
            text.Append(name).Append(':').Append(header(name)?.Trim()).Append('\n');
        return text.Append('\n')
            .AppendJoin(';', names).Append('\n')
            .Append(bodyHash).ToString();
    }

    /// <summary>The text that is signed.</summary>
    /// <param name="date">Time of signing, in <see cref="DateFormat"/>.</param>
    /// <param name="canonicalRequest">From <see cref="CanonicalRequest"/>.</param>
    /// <param name="scope">What the older form of the header adds to the access key, see <see cref="SignedAuthorization.Scope"/>; empty in the newer one.</param>
    public static string StringToSign(string date, string canonicalRequest, string scope = "")
    {
        var hash = HashBody(Encoding.UTF8.GetBytes(canonicalRequest));
        return string.IsNullOrEmpty(scope) ? $"{Algorithm}\n{date}\n{hash}" : $"{Algorithm}\n{date}\n{scope}\n{hash}";
    }

    /// <summary>Lower-case hex signature of <paramref name="stringToSign"/>.</summary>
    /// <param name="secret">Secret part of the access key.</param>
    /// <param name="stringToSign">From <see cref="StringToSign"/>, with the same scope.</param>
    /// <param name="scope">If not empty, the key is derived from the secret by each part of it in turn.</param>
    public static string Signature(string secret, string stringToSign, string scope = "")
    {
        ArgumentNullException.ThrowIfNull(scope);
        var key = Encoding.UTF8.GetBytes(scope.Length == 0 ? secret : "SDK" + secret);
        if (scope.Length > 0)
        {
            foreach (var part in scope.Split('/'))
                key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));
    }

    /// <summary>Compares two signatures in a time that does not tell where they differ.</summary>
    public static bool SignatureEquals(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    /// <summary>Every segment percent-encoded afresh, always ending in a slash.</summary>
    public static string CanonicalUri(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var uri = string.Join('/', path.Split('/').Select(Recode));
        return uri.EndsWith('/') ? uri : uri + "/";
    }

    /// <summary>Encoded name=value pairs in the order of their names, then values.</summary>
    public static string CanonicalQuery(string? query)
    {
        if (string.IsNullOrEmpty(query) || query == "?")
            return "";
        var pairs = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Recode(pair[0]), Value: pair.Length > 1 ? Recode(pair[1]) : ""))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    // Clients differ in what they leave unencoded, so the canonical form never takes over the sender's spelling.
    private static string Recode(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));
}
