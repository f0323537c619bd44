namespace Assay.Client;

/// <summary>Proof of identity by password.</summary>
public sealed record PasswordMethod
{
    /// <summary>The user.</summary>
    public PasswordUser? User { get; init; }
}
