namespace Assay.Client;

/// <summary>Body of IssueUserToken: POST /assay/v1/users/{user_id}/tokens.</summary>
public sealed record IssueUserTokenRequest
{
    /// <summary>The project the token is for; unscoped if absent.</summary>
    public string? ProjectId { get; init; }
}
