namespace Assay.Client;

/// <summary>Query of the Keystone lists of projects and users.</summary>
public sealed record NameQuery
{
    /// <summary>Only the one of this name.</summary>
    public string? Name { get; init; }
}
