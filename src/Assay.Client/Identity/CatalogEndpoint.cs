namespace Assay.Client;

/// <summary>Where a service is.</summary>
public sealed record CatalogEndpoint
{
    /// <summary>Endpoint id.</summary>
    public string? Id { get; init; }

    /// <summary>Who may use it, e.g. public.</summary>
    public string? Interface { get; init; }

    /// <summary>Region name.</summary>
    public string? Region { get; init; }

    /// <summary>Region id.</summary>
    public string? RegionId { get; init; }

    /// <summary>Base address.</summary>
    public string? Url { get; init; }
}
