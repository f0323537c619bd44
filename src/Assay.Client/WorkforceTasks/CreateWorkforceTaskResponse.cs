namespace Assay.Client;

/// <summary>Answer of CreateWorkforceTask: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks.</summary>
public sealed record CreateWorkforceTaskResponse
{
    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }
}
