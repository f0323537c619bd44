namespace Assay.Client;

/// <summary>Answer of CreateDatasetVersion: POST /v2/{project_id}/datasets/{dataset_id}/versions.</summary>
public sealed record CreateDatasetVersionResponse
{
    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }
}
