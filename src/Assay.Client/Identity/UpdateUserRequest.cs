namespace Assay.Client;

/// <summary>Body of UpdateUser: PUT /assay/v1/users/{user_id}. What is absent stays.</summary>
public sealed record UpdateUserRequest
{
    /// <summary>New name.</summary>
    public string? Name { get; init; }

    /// <summary>New e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>New password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the user may sign in.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the user administers the server.</summary>
    public bool? Admin { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(UpdateUserRequest);
}
