namespace Assay.Client;

/// <summary>A role that a token carries.</summary>
public sealed record TokenRole
{
    /// <summary>Role id.</summary>
    public string? Id { get; init; }

    /// <summary>Role name, e.g. admin, owner or member.</summary>
    public string? Name { get; init; }
}
