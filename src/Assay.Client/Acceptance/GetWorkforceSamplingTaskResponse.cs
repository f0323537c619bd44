namespace Assay.Client;

/// <summary>Answer of GetWorkforceSamplingTask: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/report.</summary>
public sealed record GetWorkforceSamplingTaskResponse
{
    /// <summary>Checking stats. Live report.</summary>
    public CheckTaskStats? CheckingStats { get; init; }

    /// <summary>Total stats. Report over past acceptance tasks.</summary>
    public CheckTaskStats? TotalStats { get; init; }
}
