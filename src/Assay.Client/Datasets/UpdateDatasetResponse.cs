namespace Assay.Client;

/// <summary>Answer of UpdateDataset: PUT /v2/{project_id}/datasets/{dataset_id}.</summary>
public sealed record UpdateDatasetResponse
{
    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }
}
