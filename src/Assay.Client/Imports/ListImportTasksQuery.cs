namespace Assay.Client;

/// <summary>Query of ListImportTasks: GET /v2/{project_id}/datasets/{dataset_id}/import-tasks.</summary>
public sealed record ListImportTasksQuery
{
    /// <summary>Page size. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index from 0. Default 0.</summary>
    public int? Offset { get; init; }
}
