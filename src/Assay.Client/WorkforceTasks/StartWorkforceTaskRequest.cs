namespace Assay.Client;

/// <summary>Body of StartWorkforceTask: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
public sealed record StartWorkforceTaskRequest
{
    /// <summary>Dataset id. Repeats the path parameter.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Task id. Repeats the path parameter.</summary>
    public string? TaskId { get; init; }

    /// <summary>Workforces config.</summary>
    public WorkforcesConfig? WorkforcesConfig { get; init; }
}
