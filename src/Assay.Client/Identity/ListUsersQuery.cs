namespace Assay.Client;

/// <summary>Query of ListUsers: GET /assay/v1/users.</summary>
public sealed record ListUsersQuery
{
    /// <summary>Only the user of this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only the user of this address.</summary>
    public string? Email { get; init; }

    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size.</summary>
    public int? Limit { get; init; }
}
