namespace Assay.Client;

/// <summary>Answer of ListWorkerTasks: GET /v2/{project_id}/workforces/worker-tasks.</summary>
public sealed record ListWorkerTasksResponse
{
    /// <summary>Count.</summary>
    public int? Count { get; init; }

    /// <summary>Worker tasks.</summary>
    public IReadOnlyList<WorkerTask>? WorkerTasks { get; init; }
}
