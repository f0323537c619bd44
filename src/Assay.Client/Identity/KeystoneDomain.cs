namespace Assay.Client;

/// <summary>An account as Keystone lists it.</summary>
public sealed record KeystoneDomain
{
    /// <summary>Account id.</summary>
    public string? Id { get; init; }

    /// <summary>Account name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Where it is.</summary>
    public KeystoneLinks? Links { get; init; }
}
