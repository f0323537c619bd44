namespace Assay.Client;

/// <summary>Answer of SyncDataSourceState: GET /v2/{project_id}/datasets/{dataset_id}/sync-data/status.</summary>
public sealed record SyncDataSourceStateResponse
{
    /// <summary>Samples that were added.</summary>
    public long? AddSampleCount { get; init; }

    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Samples that were removed because their files are gone.</summary>
    public long? DeletedSampleCount { get; init; }

    /// <summary>How long it took so far, in whole seconds.</summary>
    public long? DurationTime { get; init; }

    /// <summary>Error code of a failed synchronization.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed, or which files were left out.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>Status. Values: QUEUING (queued); STARTING (execution started); RUNNING (running); COMPLETED (finished); FAILED (failed); NOT_EXIST (no such task).</summary>
    public string? Status { get; init; }

    /// <summary>Task id: the id of its job.</summary>
    public string? TaskId { get; init; }

    /// <summary>Samples in the dataset.</summary>
    public long? TotalSampleCount { get; init; }
}
