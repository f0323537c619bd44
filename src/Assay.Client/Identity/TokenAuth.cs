using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Who asks for a token, and for what scope.</summary>
public sealed record TokenAuth
{
    /// <summary>Who asks.</summary>
    public TokenIdentity? Identity { get; init; }

    /// <summary>Where the token shall be valid; unscoped if absent.</summary>
    [JsonConverter(typeof(TokenScopeConverter))]
    public TokenScope? Scope { get; init; }
}
