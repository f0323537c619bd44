using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Jobs;

public enum JobState
{
    Queued = 0,
    Running = 1,
    Succeeded = 2,
    Failed = 3,
    Cancelled = 4,
}

/// <summary>Long work as a row: any replica claims it, and another takes it over when the lease runs out.</summary>
public sealed class JobEntity
{
    public long ProjectKey { get; set; }
    public long Key { get; set; }
    public required string JobId { get; set; }
    public long? DatasetKey { get; set; }
    public required string Kind { get; set; }

    /// <summary>JSON, of the shape the kind's handler reads.</summary>
    public required string Arguments { get; set; }
    public JobState State { get; set; }
    public double Progress { get; set; }

    /// <summary>JSON object of what it has counted so far, for people; null before it counts anything.</summary>
    public string? Counts { get; set; }

    /// <summary>JSON of the handler's own, so that a resumed job goes on where it was.</summary>
    public string? Checkpoint { get; set; }
    public int Attempts { get; set; }
    public string? LeaseOwner { get; set; }
    /// <summary>While running, until when it is claimed; while queued, before when it shall not be claimed.</summary>
    public long LeaseExpires { get; set; }
    public string? ErrorCode { get; set; }
    public string? ErrorMessage { get; set; }
    public long CreateTime { get; set; }

    /// <summary>When it was claimed for the first time.</summary>
    public long? StartTime { get; set; }
    public long UpdateTime { get; set; }
}

internal sealed class JobConfiguration : IEntityTypeConfiguration<JobEntity>
{
    public void Configure(EntityTypeBuilder<JobEntity> builder)
    {
        builder.HasKey(j => new { j.ProjectKey, j.Key });
        builder.Property(j => j.Key).ValueGeneratedNever();
        builder.HasIndex(j => new { j.State, j.LeaseExpires });
        builder.HasIndex(j => new { j.ProjectKey, j.JobId }).IsUnique();
        builder.HasIndex(j => new { j.ProjectKey, j.DatasetKey, j.Key });
    }
}
