namespace Assay.Client;

/// <summary>A user with a password.</summary>
public sealed record PasswordUser
{
    /// <summary>User id, instead of the name.</summary>
    public string? Id { get; init; }

    /// <summary>User name.</summary>
    public string? Name { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }

    /// <summary>The account of the user; this server has one.</summary>
    public TokenDomain? Domain { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(PasswordUser);
}
