namespace Assay.Client;

/// <summary>Answer of ListImportTasks, newest first.</summary>
public sealed record ListImportTasksResponse
{
    /// <summary>One page of tasks.</summary>
    public IReadOnlyList<ImportTaskStatusResp>? ImportTasks { get; init; }

    /// <summary>Number of all tasks.</summary>
    public int? TotalCount { get; init; }
}
