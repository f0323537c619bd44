namespace Assay.Client;

/// <summary>Query of ListDatasetVersions: GET /v2/{project_id}/datasets/{dataset_id}/versions.</summary>
public sealed record ListDatasetVersionsQuery
{
    /// <summary>Page size. Range 1–1000. Default 1000.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Status. Values: 0 (creating); 1 (running (normal)); 2 (deleting); 3 (deleted); 4 (error).</summary>
    public int? Status { get; init; }

    /// <summary>Train evaluate ratio. min,max as text, e.g. 0.0,1.0; blank: no filter.</summary>
    public string? TrainEvaluateRatio { get; init; }

    /// <summary>Version format. Values: 0 (default); 1 (CarbonData, table datasets only); 2 (CSV).</summary>
    public int? VersionFormat { get; init; }
}
