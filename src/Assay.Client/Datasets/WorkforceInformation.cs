namespace Assay.Client;

/// <summary>Schema WorkforceInformation of the data-management API.</summary>
public sealed record WorkforceInformation
{
    /// <summary>Data sync type. Values: 0 (no sync); 1 (sync data); 2 (sync labels); 3 (sync data and labels).</summary>
    public int? DataSyncType { get; init; }

    /// <summary>Repetition. People labeling each sample. Range 1–any.</summary>
    public int? Repetition { get; init; }

    /// <summary>Synchronize auto labeling data. Hand auto-label results to members for confirmation.</summary>
    public bool? SynchronizeAutoLabelingData { get; init; }

    /// <summary>Synchronize data. Hand newly added data to members.</summary>
    public bool? SynchronizeData { get; init; }

    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }

    /// <summary>Task name. Length 1–64. Pattern ^[A-Za-z0-9_-]{1,64}$.</summary>
    public string? TaskName { get; init; }

    /// <summary>Workforces config.</summary>
    public WorkforcesConfig? WorkforcesConfig { get; init; }
}
