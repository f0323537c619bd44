namespace Assay.Client;

/// <summary>Schema WorkforceInformation of the data-management API.</summary>
public sealed record WorkforceInformation
{
    /// <summary>Consensus. How the labels to merge are chosen among those of a sample's labelers. Values: agreement (what the others agree with most); majority (what most say); dawid-skene (what is most probable by a model of the labelers). The last two are for classes only. Default agreement.</summary>
    public string? Consensus { get; init; }

    /// <summary>Data sync type. Values: 0 (no sync); 1 (sync data); 2 (sync labels); 3 (sync data and labels).</summary>
    public int? DataSyncType { get; init; }

    /// <summary>Gold. How the task uses the dataset's gold samples; absent, not at all.</summary>
    public GoldSetting? Gold { get; init; }

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
