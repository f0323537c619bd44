namespace Assay.Client;

/// <summary>The header Authorization of a signed request.</summary>
/// <param name="Access">Public part of the access key.</param>
/// <param name="SignedHeaders">Lower-case names of the signed headers, in the order they were signed.</param>
/// <param name="Signature">Lower-case hex signature.</param>
public sealed record SignedAuthorization(string Access, IReadOnlyList<string> SignedHeaders, string Signature)
{
    /// <summary>In the older form, {date}/{region}/{service}/sdk_request: part of what is signed, and of the key. Empty in the newer form.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Reads the header; false if it is not of <see cref="RequestSigning.Algorithm"/> or lacks a part.</summary>
    public static bool TryParse(string? header, out SignedAuthorization authorization)
    {
        authorization = new("", [], "");
        if (header is null || !header.StartsWith(RequestSigning.Algorithm + " ", StringComparison.Ordinal))
            return false;
        foreach (var part in header[RequestSigning.Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at < 0 ? (part, "") : (part[..at], part[(at + 1)..]);
            authorization = name switch
            {
                "Access" => authorization with { Access = value },
                // The older form: {access}/{date}/{region}/{service}/sdk_request.
                "Credential" when value.Split('/', 2) is [var access, var scope] => authorization with { Access = access, Scope = scope },
                "Credential" => authorization with { Access = value },
                "SignedHeaders" => authorization with { SignedHeaders = value.ToLowerInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries) },
                "Signature" => authorization with { Signature = value.ToLowerInvariant() },
                _ => authorization,
            };
        }

        return authorization is { Access.Length: > 0, SignedHeaders.Count: > 0, Signature.Length: > 0 };
    }

    /// <summary>The header's value.</summary>
    public override string ToString()
    {
        var access = Scope.Length == 0 ? $"Access={Access}" : $"Credential={Access}/{Scope}";
        return $"{RequestSigning.Algorithm} {access}, SignedHeaders={string.Join(';', SignedHeaders)}, Signature={Signature}";
    }
}
