namespace Assay.Client;

/// <summary>A project as Keystone lists it.</summary>
public sealed record KeystoneProject
{
    /// <summary>Project id.</summary>
    public string? Id { get; init; }

    /// <summary>Project name.</summary>
    public string? Name { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Account id.</summary>
    public string? DomainId { get; init; }

    /// <summary>Id of the parent, the account.</summary>
    public string? ParentId { get; init; }

    /// <summary>Whether it stands for an account.</summary>
    public bool? IsDomain { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Where it is.</summary>
    public KeystoneLinks? Links { get; init; }
}
