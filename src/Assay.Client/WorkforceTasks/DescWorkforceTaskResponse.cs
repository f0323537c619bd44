namespace Assay.Client;

/// <summary>Answer of DescWorkforceTask: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
public sealed record DescWorkforceTaskResponse
{
    /// <summary>Auto sync dataset. Push task results into the dataset.</summary>
    public bool? AutoSyncDataset { get; init; }

    /// <summary>Check rate. Share of drawn samples that have a verdict, 0 to 1.</summary>
    public double? CheckRate { get; init; }

    /// <summary>Checking task desc.</summary>
    public WorkforceSamplingTaskDesc? CheckingTaskDesc { get; init; }

    /// <summary>Consensus. How the labels to merge are chosen among those of a sample's labelers. Values: agreement (what the others agree with most); majority (what most say); dawid-skene (what is most probable by a model of the labelers). The last two are for classes only.</summary>
    public string? Consensus { get; init; }

    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Gold. How the task uses the dataset's gold samples. Only owners and managers are told.</summary>
    public GoldSetting? Gold { get; init; }

    /// <summary>Label stats.</summary>
    public IReadOnlyList<LabelStats>? LabelStats { get; init; }

    /// <summary>Pass rate. Accepted of judged samples, 0 to 1.</summary>
    public double? PassRate { get; init; }

    /// <summary>Repetition. People labeling each sample. Range 1–any.</summary>
    public int? Repetition { get; init; }

    /// <summary>Sample search conditions.</summary>
    public IReadOnlyList<SearchCondition>? SampleSearchConditions { get; init; }

    /// <summary>Sample stats.</summary>
    public SampleStats? SampleStats { get; init; }

    /// <summary>Score. Mean of the acceptance points: A 4, B 3, C 2, D 1, rejected 0.</summary>
    public double? Score { get; init; }

    /// <summary>Status.</summary>
    public WorkforceTaskStatus? Status { get; init; }

    /// <summary>Synchronize auto labeling data. Hand auto-label results to members for confirmation. Default false.</summary>
    public bool? SynchronizeAutoLabelingData { get; init; }

    /// <summary>Synchronize data. Hand newly added data to members. Default false.</summary>
    public bool? SynchronizeData { get; init; }

    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }

    /// <summary>Task name.</summary>
    public string? TaskName { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Version id.</summary>
    public string? VersionId { get; init; }

    /// <summary>Worker stats.</summary>
    public IReadOnlyList<WorkerTask>? WorkerStats { get; init; }

    /// <summary>Workforce stats.</summary>
    public WorkforceStats? WorkforceStats { get; init; }

    /// <summary>Workforces config.</summary>
    public WorkforcesConfig? WorkforcesConfig { get; init; }
}
