namespace Assay.Client;

/// <summary>Answer of UpdateWorkforceSamplingTask: PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/status.</summary>
public sealed record UpdateWorkforceSamplingTaskResponse
{
    /// <summary>Sample count.</summary>
    public int? SampleCount { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<DescribeSampleResp>? Samples { get; init; }
}
