namespace Assay.Client;

/// <summary>Answer of IssueToken and ValidateToken. The token itself is in the header X-Subject-Token.</summary>
public sealed record IssueTokenResponse
{
    /// <summary>What the token stands for.</summary>
    public IssuedToken? Token { get; init; }
}
