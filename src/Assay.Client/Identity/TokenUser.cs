namespace Assay.Client;

/// <summary>The user of a token.</summary>
public sealed record TokenUser
{
    /// <summary>User id.</summary>
    public string? Id { get; init; }

    /// <summary>User name.</summary>
    public string? Name { get; init; }

    /// <summary>The account of the user.</summary>
    public TokenDomain? Domain { get; init; }
}
