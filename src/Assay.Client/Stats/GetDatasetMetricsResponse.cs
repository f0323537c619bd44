namespace Assay.Client;

/// <summary>Answer of GetDatasetMetrics: GET /v2/{project_id}/datasets/{dataset_id}/metrics.</summary>
public sealed record GetDatasetMetricsResponse
{
    /// <summary>Metrics. Metric name to {epoch-ms text: count}.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? Metrics { get; init; }
}
