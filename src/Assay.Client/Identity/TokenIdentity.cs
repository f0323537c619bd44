namespace Assay.Client;

/// <summary>Proof of identity.</summary>
public sealed record TokenIdentity
{
    /// <summary>Methods of proof: password or token.</summary>
    public IReadOnlyList<string>? Methods { get; init; }

    /// <summary>Proof by password.</summary>
    public PasswordMethod? Password { get; init; }

    /// <summary>Proof by an earlier token.</summary>
    public TokenMethod? Token { get; init; }
}
