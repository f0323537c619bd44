using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A team labeling task.</summary>
public sealed class WorkforceTaskEntity
{
    public long DatasetKey { get; set; }
    public long Key { get; set; }
    public long ProjectKey { get; set; }
    public required string TaskId { get; set; }
    public required string Name { get; set; }
    public string Description { get; set; } = "";
    public WorkforceTaskStatus Status { get; set; }
    public int Repetition { get; set; } = 1;
    public ConsensusRule Consensus { get; set; }

    /// <summary>How many gold samples each labeler gets.</summary>
    public int GoldPerLabeler { get; set; }

    /// <summary>Labelers who surely have a smaller share of their gold items right are paused.</summary>
    public double? GoldPauseBelow { get; set; }
    public bool SynchronizeData { get; set; }
    public bool SynchronizeAutoLabelingData { get; set; }
    public bool AutoSyncDataset { get; set; } = true;
    public int? DataSyncType { get; set; }

    /// <summary>JSON array of the contract's SearchCondition.</summary>
    public string? SampleConditions { get; set; }

    /// <summary>E-mail or worker id of the manager who hands the work out.</summary>
    public string? Agency { get; set; }

    /// <summary>Seed of the deal.</summary>
    public long Seed { get; set; }

    /// <summary>A reviewer stands between labeling and acceptance.</summary>
    public bool HasReviewer { get; set; }

    /// <summary>The running acceptance.</summary>
    public long? AcceptanceKey { get; set; }
    public int DeletedSamples { get; set; }
    public long CreateTime { get; set; }
    public long UpdateTime { get; set; }
}

/// <summary>A person's part in a task.</summary>
public sealed class WorkforceTaskWorkerEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public long WorkerKey { get; set; }
    public long ProjectKey { get; set; }
    public long WorkforceKey { get; set; }
    public required string WorkerId { get; set; }
    public required string Email { get; set; }
    public WorkerRole Role { get; set; }

    /// <summary>No longer takes part; the row says whose the labels are that remain.</summary>
    public bool Removed { get; set; }

    /// <summary>Since when no work is taken from this labeler; null while they may work.</summary>
    public long? PausedTime { get; set; }

    /// <summary>Only answers to gold samples after this can pause them.</summary>
    public long GoldSince { get; set; }
    public EmailStatus EmailStatus { get; set; }
    public long LastNotifyTime { get; set; }
    public long CreateTime { get; set; }
    public long UpdateTime { get; set; }
}

internal sealed class WorkforceTaskConfiguration : IEntityTypeConfiguration<WorkforceTaskEntity>, IEntityTypeConfiguration<WorkforceTaskWorkerEntity>
{
    public void Configure(EntityTypeBuilder<WorkforceTaskEntity> builder)
    {
        builder.HasKey(t => new { t.DatasetKey, t.Key });
        builder.Property(t => t.Key).ValueGeneratedNever();
        builder.HasIndex(t => new { t.DatasetKey, t.TaskId }).IsUnique();
        builder.HasIndex(t => new { t.DatasetKey, t.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WorkforceTaskWorkerEntity> builder)
    {
        builder.HasKey(w => new { w.DatasetKey, w.TaskKey, w.WorkerKey });
        builder.HasIndex(w => new { w.ProjectKey, w.WorkerKey });
    }
}
