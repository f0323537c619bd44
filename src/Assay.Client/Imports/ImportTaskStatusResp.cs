namespace Assay.Client;

/// <summary>Schema ImportTaskStatusResp of the data-management API: an import, and how it goes or went.</summary>
public sealed record ImportTaskStatusResp
{
    /// <summary>Samples that got labels.</summary>
    public long? AnnotatedSampleCount { get; init; }

    /// <summary>Annotation format, if the import named one. Values: COCO; CVAT; LABEL-STUDIO; YOLO.</summary>
    public string? AnnotationFormat { get; init; }

    /// <summary>When it was asked for, in milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Data source.</summary>
    public DataSource? DataSource { get; init; }

    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Whole seconds that it took so far.</summary>
    public long? ElapsedTime { get; init; }

    /// <summary>Error code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed; of one that is finished the lines and files that were left out, with their places.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>File statistics.</summary>
    public FileCopyProgress? FileStatistics { get; init; }

    /// <summary>Files that were read.</summary>
    public long? FinishedFileCount { get; init; }

    /// <summary>Bytes that were read.</summary>
    public long? FinishedFileSize { get; init; }

    /// <summary>Import path. The folder, or the manifest file.</summary>
    public string? ImportPath { get; init; }

    /// <summary>Import type. Values: 0 (a folder); 1 (a manifest file).</summary>
    public int? ImportType { get; init; }

    /// <summary>Samples that are in the dataset now, newly or before.</summary>
    public long? ImportedSampleCount { get; init; }

    /// <summary>Of these the lines or rows of files.</summary>
    public long? ImportedSubSampleCount { get; init; }

    /// <summary>Not used here.</summary>
    public string? ProcessorTaskId { get; init; }

    /// <summary>Not used here.</summary>
    public int? ProcessorTaskStatus { get; init; }

    /// <summary>Status. Values: QUEUING (queued); STARTING (execution started); RUNNING (running); COMPLETED (finished); FAILED (failed); NOT_EXIST (no such task).</summary>
    public string? Status { get; init; }

    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }

    /// <summary>Files there are.</summary>
    public long? TotalFileCount { get; init; }

    /// <summary>Bytes there are.</summary>
    public long? TotalFileSize { get; init; }

    /// <summary>Samples that were found so far, those left out among them.</summary>
    public long? TotalSampleCount { get; init; }

    /// <summary>Of these the lines or rows of files.</summary>
    public long? TotalSubSampleCount { get; init; }

    /// <summary>Samples whose labels wait for confirmation.</summary>
    public long? UnconfirmedSampleCount { get; init; }

    /// <summary>When it last changed, in milliseconds since 1970 UTC.</summary>
    public long? UpdateMs { get; init; }
}
