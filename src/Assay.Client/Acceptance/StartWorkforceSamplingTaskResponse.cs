namespace Assay.Client;

/// <summary>Answer of StartWorkforceSamplingTask: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance.</summary>
public sealed record StartWorkforceSamplingTaskResponse
{
    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }
}
