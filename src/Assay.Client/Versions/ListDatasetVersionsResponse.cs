namespace Assay.Client;

/// <summary>Answer of ListDatasetVersions, newest first: GET /v2/{project_id}/datasets/{dataset_id}/versions.</summary>
public sealed record ListDatasetVersionsResponse
{
    /// <summary>Number of versions that match.</summary>
    public int? TotalNumber { get; init; }

    /// <summary>One page of versions.</summary>
    public IReadOnlyList<DatasetVersion>? Versions { get; init; }
}
