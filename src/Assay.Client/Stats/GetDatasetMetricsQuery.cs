namespace Assay.Client;

/// <summary>Query of GetDatasetMetrics: GET /v2/{project_id}/datasets/{dataset_id}/metrics.</summary>
public sealed record GetDatasetMetricsQuery
{
    /// <summary>End time, milliseconds since 1970 UTC.</summary>
    public long? EndTime { get; init; }

    /// <summary>Start time, milliseconds since 1970 UTC.</summary>
    public long? StartTime { get; init; }

    /// <summary>Workforce task id. Filter by task.</summary>
    public string? WorkforceTaskId { get; init; }
}
