namespace Assay.Client;

/// <summary>Answer of GetWorkforceTaskMetrics: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/metrics.</summary>
public sealed record GetWorkforceTaskMetricsResponse
{
    /// <summary>Sample stats. Member e-mail to {state: count}.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? SampleStats { get; init; }
}
