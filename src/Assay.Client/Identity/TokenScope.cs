namespace Assay.Client;

/// <summary>Where a token is valid.</summary>
public sealed record TokenScope
{
    /// <summary>A project, by id or by name.</summary>
    public TokenProject? Project { get; init; }

    /// <summary>The whole account.</summary>
    public TokenDomain? Domain { get; init; }
}
