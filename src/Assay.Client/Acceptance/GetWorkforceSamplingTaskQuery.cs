namespace Assay.Client;

/// <summary>Query of GetWorkforceSamplingTask: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/report.</summary>
public sealed record GetWorkforceSamplingTaskQuery
{
    /// <summary>Checking task id.</summary>
    public string? CheckingTaskId { get; init; }
}
