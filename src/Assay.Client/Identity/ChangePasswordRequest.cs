namespace Assay.Client;

/// <summary>A user's own new password, in Keystone's form.</summary>
public sealed record ChangePasswordRequest
{
    /// <summary>The old and the new one. Required.</summary>
    public ChangedPassword? User { get; init; }
}

/// <summary>A password and what it replaces.</summary>
public sealed record ChangedPassword
{
    /// <summary>The new password, 8 to 1,024 characters.</summary>
    public string? Password { get; init; }

    /// <summary>The present password.</summary>
    public string? OriginalPassword { get; init; }

    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(ChangedPassword);
}
