namespace Assay.Client;

/// <summary>Answer of ListAccessKeys: GET /assay/v1/users/{user_id}/access-keys.</summary>
public sealed record ListAccessKeysResponse
{
    /// <summary>The keys of the user.</summary>
    public IReadOnlyList<AccessKey>? AccessKeys { get; init; }

    /// <summary>Number of keys.</summary>
    public int? TotalCount { get; init; }
}
