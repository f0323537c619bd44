namespace Assay.Client;

/// <summary>Schema ExportTaskStatusResp of the data-management API.</summary>
public record ExportTaskStatusResp
{
    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Error code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed; of one that is finished the labels that its annotation format could not hold.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>Export format. Values: 1 (tree: one folder per label); 2 (flat: file plus label .txt).</summary>
    public int? ExportFormat { get; init; }

    /// <summary>Export params.</summary>
    public ExportParams? ExportParams { get; init; }

    /// <summary>Export type. Values: 0 (labeled samples); 1 (unlabeled samples); 2 (all samples); 3 (samples matching search conditions).</summary>
    public int? ExportType { get; init; }

    /// <summary>Finished sample count.</summary>
    public int? FinishedSampleCount { get; init; }

    /// <summary>Path.</summary>
    public string? Path { get; init; }

    /// <summary>Progress in percent.</summary>
    public double? Progress { get; init; }

    /// <summary>Status. Values: INIT (initialised); RUNNING (running); FAILED (failed); SUCCESSED (finished).</summary>
    public string? Status { get; init; }

    /// <summary>Task id: the id of its job.</summary>
    public string? TaskId { get; init; }

    /// <summary>Total sample count.</summary>
    public int? TotalSampleCount { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Version format. Values: Default (default); CarbonData (CarbonData, table datasets only); CSV (CSV).</summary>
    public string? VersionFormat { get; init; }

    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }
}
