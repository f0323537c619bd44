namespace Assay.Client;

/// <summary>Answer of ListWorkforceTasks: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks.</summary>
public sealed record ListWorkforceTasksResponse
{
    /// <summary>Count.</summary>
    public int? Count { get; init; }

    /// <summary>Tasks.</summary>
    public IReadOnlyList<WorkforceTask>? Tasks { get; init; }
}
