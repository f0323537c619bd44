namespace Assay.Client;

/// <summary>Schema WorkerTask of the data-management API.</summary>
public sealed record WorkerTask
{
    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Dataset type.</summary>
    public DatasetType? DatasetType { get; init; }

    /// <summary>Email.</summary>
    public string? Email { get; init; }

    /// <summary>Email status.</summary>
    public EmailStatus? EmailStatus { get; init; }

    /// <summary>Last notify time, milliseconds since 1970 UTC. Epoch ms; 0 in examples.</summary>
    public long? LastNotifyTime { get; init; }

    /// <summary>Pass rate. Accepted of judged samples, 0 to 1.</summary>
    public double? PassRate { get; init; }

    /// <summary>Since when no work is taken from the member, milliseconds since 1970 UTC; absent while they may work.</summary>
    public long? PausedTime { get; init; }

    /// <summary>Role.</summary>
    public WorkerRole? Role { get; init; }

    /// <summary>Sample stats.</summary>
    public SampleStats? SampleStats { get; init; }

    /// <summary>Score. Mean of the points: A 4, B 3, C 2, D 1, rejected 0.</summary>
    public double? Score { get; init; }

    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }

    /// <summary>Task status.</summary>
    public WorkforceTaskStatus? TaskStatus { get; init; }

    /// <summary>Update time, milliseconds since 1970 UTC.</summary>
    public long? UpdateTime { get; init; }

    /// <summary>Worker id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Workforce task name.</summary>
    public string? WorkforceTaskName { get; init; }
}
