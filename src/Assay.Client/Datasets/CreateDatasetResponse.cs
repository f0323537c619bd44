namespace Assay.Client;

/// <summary>Answer of CreateDataset: POST /v2/{project_id}/datasets.</summary>
public sealed record CreateDatasetResponse
{
    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Error code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Error msg.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>Import task id.</summary>
    public string? ImportTaskId { get; init; }
}
