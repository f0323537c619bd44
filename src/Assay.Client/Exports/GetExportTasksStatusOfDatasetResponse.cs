namespace Assay.Client;

/// <summary>Answer of GetExportTasksStatusOfDataset, newest first; what the reference repeats of a single task stays absent.</summary>
public sealed record GetExportTasksStatusOfDatasetResponse : ExportTaskStatusResp
{
    /// <summary>One page of tasks.</summary>
    public IReadOnlyList<ExportTaskStatusResp>? ExportTasks { get; init; }

    /// <summary>Number of tasks that match.</summary>
    public int? TotalCount { get; init; }
}
