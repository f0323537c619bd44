namespace Assay.Client;

/// <summary>Long work on a dataset that goes on behind requests.</summary>
public sealed record Job
{
    /// <summary>Job id; also the task_id of an export, import or synchronization.</summary>
    public string? JobId { get; init; }

    /// <summary>Kind, such as publish-version, export-samples or sync-data-source.</summary>
    public string? Kind { get; init; }

    /// <summary>The kind in a person's words, in the language of the request.</summary>
    public string? Title { get; init; }

    /// <summary>State. Values: queued; running; succeeded; failed; cancelled.</summary>
    public string? State { get; init; }

    /// <summary>Percent from 0 to 100.</summary>
    public double? Progress { get; init; }

    /// <summary>What was counted so far, by name: total, finished, added, changed, removed, skipped. Absent before anything was counted.</summary>
    public IReadOnlyDictionary<string, long>? Counts { get; init; }

    /// <summary>Whether it can be cancelled now.</summary>
    public bool? CanCancel { get; init; }

    /// <summary>Error code of a failed or cancelled job.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Why it failed or is being tried again.</summary>
    public string? ErrorMsg { get; init; }

    /// <summary>What it left out, a line each with its place: twenty of them, the others as a number. Absent when nothing was.</summary>
    public string? Problems { get; init; }

    /// <summary>Dataset id; absent when the dataset is gone.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Dataset name.</summary>
    public string? DatasetName { get; init; }

    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>When work on it began, milliseconds since 1970 UTC.</summary>
    public long? StartTime { get; init; }

    /// <summary>Last report, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }
}
