namespace Assay.Client;

/// <summary>Body of CreateUser: POST /assay/v1/users.</summary>
public sealed record CreateUserRequest
{
    /// <summary>Name to sign in with.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Password; without one the user cannot sign in by password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the user may sign in, by default true.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether the user administers the server, by default false.</summary>
    public bool? Admin { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(CreateUserRequest);
}
