namespace Assay.Client;

/// <summary>A user as Keystone lists it.</summary>
public sealed record KeystoneUser
{
    /// <summary>User id.</summary>
    public string? Id { get; init; }

    /// <summary>User name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Account id.</summary>
    public string? DomainId { get; init; }

    /// <summary>Whether the user may sign in.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Where it is.</summary>
    public KeystoneLinks? Links { get; init; }
}
