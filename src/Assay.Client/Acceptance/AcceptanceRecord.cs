namespace Assay.Client;

/// <summary>One acceptance of a team labeling task, for the audit.</summary>
public sealed record AcceptanceRecord
{
    /// <summary>Acceptance id, the task_id of StartWorkforceSamplingTask.</summary>
    public string? AcceptanceId { get; init; }

    /// <summary>The team labeling task.</summary>
    public string? WorkforceTaskId { get; init; }

    /// <summary>The dataset.</summary>
    public string? DatasetId { get; init; }

    /// <summary>open, closed or undone.</summary>
    public string? Status { get; init; }

    /// <summary>Seed of the draw; with the population it repeats the draw.</summary>
    public long? Seed { get; init; }

    /// <summary>Items that waited for acceptance at the start.</summary>
    public int? PopulationCount { get; init; }

    /// <summary>Items drawn.</summary>
    public int? SampleCount { get; init; }

    /// <summary>The number asked for, if it was a number.</summary>
    public int? SamplingNum { get; init; }

    /// <summary>The share asked for, if it was a share.</summary>
    public double? SamplingRate { get; init; }

    /// <summary>Who started it.</summary>
    public string? StartedBy { get; init; }

    /// <summary>Start, milliseconds since 1970 UTC.</summary>
    public long? StartedTime { get; init; }

    /// <summary>Who closed it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>Closing, milliseconds since 1970 UTC.</summary>
    public long? ClosedTime { get; init; }

    /// <summary>How it was closed.</summary>
    public AcceptanceAction? Action { get; init; }

    /// <summary>Whether labels that the dataset had were replaced.</summary>
    public bool? OverwriteLastResult { get; init; }

    /// <summary>Items accepted by the closing.</summary>
    public int? AcceptedCount { get; init; }

    /// <summary>Items sent back by the closing.</summary>
    public int? RejectedCount { get; init; }

    /// <summary>Samples whose labels went into the dataset.</summary>
    public int? MergedCount { get; init; }

    /// <summary>Samples whose labels in the dataset were replaced.</summary>
    public int? ReplacedCount { get; init; }

    /// <summary>Items in conflict when it was closed, as action 3 lists them; absent while it is open.</summary>
    public int? ConflictCount { get; init; }

    /// <summary>Who undid the closing.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Undoing, milliseconds since 1970 UTC.</summary>
    public long? UndoneTime { get; init; }

    /// <summary>Report over the drawn items.</summary>
    public CheckTaskStats? Stats { get; init; }
}
