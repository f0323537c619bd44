namespace Assay.Client;

/// <summary>A user of this server.</summary>
public sealed record User
{
    /// <summary>User id.</summary>
    public string? UserId { get; init; }

    /// <summary>Name to sign in with.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address; a member of a labeling team is found by it.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the user may sign in.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the user administers the server.</summary>
    public bool? Admin { get; init; }

    /// <summary>Creation, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Last login by password, milliseconds since 1970 UTC; absent before the first.</summary>
    public long? LastLoginTime { get; init; }
}
