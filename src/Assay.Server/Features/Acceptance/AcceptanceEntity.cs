using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Acceptance;

public enum AcceptanceStatus
{
    Open = 0,
    Closed = 1,
    Cancelled = 2,
}

/// <summary>One acceptance of a task: the draw, its verdicts in numbers, how it was closed. Never deleted while its task lives.</summary>
public sealed class AcceptanceEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public long Key { get; set; }
    public required string AcceptanceId { get; set; }
    public AcceptanceStatus Status { get; set; }

    /// <summary>Seed of the draw: with the population in order of sample and worker id it repeats the sample.</summary>
    public long Seed { get; set; }
    public int PopulationCount { get; set; }
    public int SampleCount { get; set; }
    public int? SamplingNum { get; set; }
    public double? SamplingRate { get; set; }
    public required string StartedBy { get; set; }
    public long StartTime { get; set; }

    /// <summary>What the task returns to when the acceptance is cancelled.</summary>
    public WorkforceTaskStatus TaskStatusBefore { get; set; }

    // Verdicts by grade; a rejected item counts as rejected whatever its grade.
    public int GradeA { get; set; }
    public int GradeB { get; set; }
    public int GradeC { get; set; }
    public int GradeD { get; set; }

    /// <summary>Accepted without a grade.</summary>
    public int Ungraded { get; set; }
    public int Rejected { get; set; }
    public AcceptanceAction? Action { get; set; }
    public bool OverwriteLastResult { get; set; }
    public string? ClosedBy { get; set; }
    public long? CloseTime { get; set; }
    public int AcceptedCount { get; set; }
    public int RejectedCount { get; set; }
    public int MergedCount { get; set; }
    public int ReplacedCount { get; set; }

    /// <summary>Items in conflict when it was closed; null while it is open.</summary>
    public int? ConflictCount { get; set; }

    /// <summary>How often and when last a closing of this acceptance was undone.</summary>
    public int UndoCount { get; set; }
    public string? UndoneBy { get; set; }
    public long? UndoTime { get; set; }
}

/// <summary>A drawn item and its verdict.</summary>
public sealed class AcceptanceItemEntity
{
    public long DatasetKey { get; set; }
    public long AcceptanceKey { get; set; }
    public required string SampleId { get; set; }
    public long WorkerKey { get; set; }

    /// <summary>The submission that was judged.</summary>
    public long? AnnotationKey { get; set; }
    public bool? Accept { get; set; }
    public string? Score { get; set; }
    public string? Comment { get; set; }
    public string? CheckedBy { get; set; }
    public long? CheckTime { get; set; }

    /// <summary>False for an item of the population that was not drawn; it gets a row when it leaves the population behind, so that the record stays whole.</summary>
    public bool Drawn { get; set; } = true;
}

/// <summary>Labels of a dataset's sample that a closing replaced, so that it can be undone.</summary>
public sealed class ReplacedLabelsEntity
{
    public long DatasetKey { get; set; }
    public long AcceptanceKey { get; set; }
    public required string SampleId { get; set; }
    public long? AnnotationKey { get; set; }
    public int State { get; set; }
    public long? MergedBy { get; set; }
}

internal sealed class AcceptanceConfiguration : IEntityTypeConfiguration<AcceptanceEntity>, IEntityTypeConfiguration<AcceptanceItemEntity>, IEntityTypeConfiguration<ReplacedLabelsEntity>
{
    public void Configure(EntityTypeBuilder<AcceptanceEntity> builder)
    {
        builder.HasKey(a => new { a.DatasetKey, a.TaskKey, a.Key });
        builder.Property(a => a.Key).ValueGeneratedNever();
        builder.HasIndex(a => new { a.DatasetKey, a.AcceptanceId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AcceptanceItemEntity> builder) =>
        builder.HasKey(i => new { i.DatasetKey, i.AcceptanceKey, i.SampleId, i.WorkerKey });

    public void Configure(EntityTypeBuilder<ReplacedLabelsEntity> builder) =>
        builder.HasKey(r => new { r.DatasetKey, r.AcceptanceKey, r.SampleId });
}
