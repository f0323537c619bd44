using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>What a token stands for.</summary>
public sealed record IssuedToken
{
    /// <summary>When the token ends.</summary>
    [JsonConverter(typeof(KeystoneTimeConverter))]
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When the token was issued.</summary>
    [JsonConverter(typeof(KeystoneTimeConverter))]
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>How the user proved who they are.</summary>
    public IReadOnlyList<string>? Methods { get; init; }

    /// <summary>The project the token is valid for.</summary>
    public TokenProject? Project { get; init; }

    /// <summary>The account the token is valid for, if it is not for a project.</summary>
    public TokenDomain? Domain { get; init; }

    /// <summary>The user.</summary>
    public TokenUser? User { get; init; }

    /// <summary>Roles of the user in the scope.</summary>
    public IReadOnlyList<TokenRole>? Roles { get; init; }

    /// <summary>The services and where they are.</summary>
    public IReadOnlyList<CatalogService>? Catalog { get; init; }
}
