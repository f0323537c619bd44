namespace Assay.Client;

/// <summary>Answer of GET /v3/users.</summary>
public sealed record KeystoneUsersResponse
{
    /// <summary>The users found.</summary>
    public IReadOnlyList<KeystoneUser>? Users { get; init; }

    /// <summary>Where the list is.</summary>
    public KeystoneLinks? Links { get; init; }
}
