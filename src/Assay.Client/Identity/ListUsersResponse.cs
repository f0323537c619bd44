namespace Assay.Client;

/// <summary>Answer of ListUsers: GET /assay/v1/users.</summary>
public sealed record ListUsersResponse
{
    /// <summary>One page of users.</summary>
    public IReadOnlyList<User>? Users { get; init; }

    /// <summary>Number of users found.</summary>
    public int? TotalCount { get; init; }
}
