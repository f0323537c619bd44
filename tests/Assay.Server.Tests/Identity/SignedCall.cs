using System.Globalization;
using System.Text;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Identity;

/// <summary>A request signed by hand, so that a test can get one thing wrong.</summary>
internal sealed record SignedCall(AssayHost Host, string Access, string Secret)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;
    public required string Path { get; init; }
    public string? Body { get; init; }

    /// <summary>What is sent, if not what was signed.</summary>
    public string? SentPath { get; init; }
    public string? SentBody { get; init; }
    public DateTimeOffset Time { get; init; } = TimeProvider.System.GetUtcNow();
    public string[] SignedHeaders { get; init; } = ["x-sdk-date"];
    public string Scope { get; init; } = "";
    public (string Name, string Value)[] Headers { get; init; } = [];
    public string? StatedHash { get; init; }

    public async Task<RawAnswer> Send()
    {
        var date = Time.UtcDateTime.ToString(RequestSigning.DateFormat, CultureInfo.InvariantCulture);
        var parts = Path.Split('?', 2);
        var canonical = RequestSigning.CanonicalRequest(
            Method.Method, parts[0], parts.ElementAtOrDefault(1), SignedHeaders, Header, StatedHash ?? RequestSigning.HashBody(Encoding.UTF8.GetBytes(Body ?? "")));
        var signature = RequestSigning.Signature(Secret, RequestSigning.StringToSign(date, canonical, Scope), Scope);
        (string, string)[] stated = StatedHash is null ? [] : [(RequestSigning.BodyHashHeader, StatedHash)];
        return await Host.Send(Method, SentPath ?? Path, SentBody ?? Body,
        [
            (RequestSigning.DateHeader, date),
            ("Authorization", new SignedAuthorization(Access, SignedHeaders, signature) { Scope = Scope }.ToString()),
            .. stated,
            .. Headers,
        ]);

        string? Header(string name) => name switch
        {
            "x-sdk-date" => date,
            "host" => Host.Address.Authority,
            "content-type" => "application/json; charset=utf-8",
            "x-sdk-content-sha256" => StatedHash,
            _ => Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value,
        };
    }
}
