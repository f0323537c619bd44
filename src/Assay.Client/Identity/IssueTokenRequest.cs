namespace Assay.Client;

/// <summary>Body of IssueToken: POST /v3/auth/tokens.</summary>
public sealed record IssueTokenRequest
{
    /// <summary>Who asks, and for what scope.</summary>
    public TokenAuth? Auth { get; init; }
}
