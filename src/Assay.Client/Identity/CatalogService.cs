namespace Assay.Client;

/// <summary>A service of the catalog in a token.</summary>
public sealed record CatalogService
{
    /// <summary>Service id.</summary>
    public string? Id { get; init; }

    /// <summary>Service name.</summary>
    public string? Name { get; init; }

    /// <summary>Service type, e.g. modelarts.</summary>
    public string? Type { get; init; }

    /// <summary>Where the service is.</summary>
    public IReadOnlyList<CatalogEndpoint>? Endpoints { get; init; }
}
