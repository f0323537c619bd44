using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>How many items of a labeler are in a bucket: what every statistic of a task is read from.</summary>
public sealed class TaskCountEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public long WorkerKey { get; set; }
    public ItemBucket Bucket { get; set; }
    public int Count { get; set; }
}

/// <summary>
/// About a thousand neighbouring items, by sample id. Counts per block let a list go to any page by adding up a few
/// hundred numbers instead of skipping a million rows.
/// </summary>
public sealed class TaskBlockEntity
{
    public const int Size = 1024;

    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public int Block { get; set; }

    /// <summary>The smallest sample id of the block; block 0 also takes everything below it.</summary>
    public required string FirstSampleId { get; set; }
}

public sealed class TaskBlockCountEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public ItemBucket Bucket { get; set; }
    public int Block { get; set; }
    public int Count { get; set; }
}

/// <summary>The same for a run of neighbouring blocks: a list finds its place in the stretches first, then in the blocks of one.</summary>
public sealed class TaskStretchCountEntity
{
    /// <summary>Blocks to a stretch: about as many as a task of a million items has stretches.</summary>
    public const int Blocks = 32;

    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public ItemBucket Bucket { get; set; }
    public int Stretch { get; set; }
    public int Count { get; set; }
}

/// <summary>How often a label stands in the current submissions of a labeler's items.</summary>
public sealed class TaskLabelCountEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public long WorkerKey { get; set; }
    public LabelType Type { get; set; }
    public required string Name { get; set; }
    public int Count { get; set; }
    public int SampleCount { get; set; }
}

internal sealed class TaskCountConfiguration : IEntityTypeConfiguration<TaskCountEntity>, IEntityTypeConfiguration<TaskBlockEntity>,
    IEntityTypeConfiguration<TaskBlockCountEntity>, IEntityTypeConfiguration<TaskStretchCountEntity>, IEntityTypeConfiguration<TaskLabelCountEntity>
{
    public void Configure(EntityTypeBuilder<TaskCountEntity> builder)
    {
        builder.HasKey(c => new { c.DatasetKey, c.TaskKey, c.WorkerKey, c.Bucket });
        builder.Property(c => c.Bucket).HasConversion(b => b.Value, v => new ItemBucket(v));
    }

    public void Configure(EntityTypeBuilder<TaskBlockEntity> builder) =>
        builder.HasKey(b => new { b.DatasetKey, b.TaskKey, b.Block });

    public void Configure(EntityTypeBuilder<TaskBlockCountEntity> builder)
    {
        builder.HasKey(c => new { c.DatasetKey, c.TaskKey, c.Bucket, c.Block });
        builder.Property(c => c.Bucket).HasConversion(b => b.Value, v => new ItemBucket(v));
    }

    public void Configure(EntityTypeBuilder<TaskStretchCountEntity> builder)
    {
        builder.HasKey(c => new { c.DatasetKey, c.TaskKey, c.Bucket, c.Stretch });
        builder.Property(c => c.Bucket).HasConversion(b => b.Value, v => new ItemBucket(v));
    }

    public void Configure(EntityTypeBuilder<TaskLabelCountEntity> builder) =>
        builder.HasKey(c => new { c.DatasetKey, c.TaskKey, c.WorkerKey, c.Type, c.Name });
}
