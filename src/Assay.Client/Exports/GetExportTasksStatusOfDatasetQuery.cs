namespace Assay.Client;

/// <summary>Query of GetExportTasksStatusOfDataset: GET /v2/{project_id}/datasets/{dataset_id}/export-tasks.</summary>
public sealed record GetExportTasksStatusOfDatasetQuery
{
    /// <summary>Export type. Values: 0 (labeled samples); 1 (unlabeled samples); 2 (all samples); 3 (samples matching search conditions).</summary>
    public int? ExportType { get; init; }

    /// <summary>Page size. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index from 0. Default 0.</summary>
    public int? Offset { get; init; }
}
