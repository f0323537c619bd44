namespace Assay.Client;

/// <summary>Answer of ListWorkforceTaskSamples: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples.</summary>
public sealed record ListWorkforceTaskSamplesResponse
{
    /// <summary>Sample count.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<DescribeSampleResp>? Samples { get; init; }
}
