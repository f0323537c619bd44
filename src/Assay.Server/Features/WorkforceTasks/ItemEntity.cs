using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>One sample assigned to one labeler in one task.</summary>
public sealed class ItemEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public required string SampleId { get; set; }
    public long WorkerKey { get; set; }

    /// <summary>The run of neighbouring sample ids this item is counted in, see <see cref="TaskBlockEntity"/>.</summary>
    public int Block { get; set; }

    /// <summary>State, review and draw in one number, see <see cref="ItemBucket"/>.</summary>
    public ItemBucket Bucket { get; set; }

    /// <summary>The labels submitted last; for an item in state auto, the labels to confirm.</summary>
    public long? AnnotationKey { get; set; }
    public long? AnnotatedTime { get; set; }
    public bool? ReviewAccept { get; set; }
    public string? ReviewScore { get; set; }
    public string? ReviewComment { get; set; }
    public bool? CheckAccept { get; set; }
    public string? CheckScore { get; set; }
    public string? CheckComment { get; set; }

    /// <summary>The last acceptance whose population this item was in.</summary>
    public long? AcceptanceKey { get; set; }

    /// <summary>Whom the item is handed out to for review, until <see cref="LeaseExpires"/>.</summary>
    public long? LeaseUserKey { get; set; }

    /// <summary>Fence: a review under an older lease than this is refused.</summary>
    public long? LeaseToken { get; set; }
    public long? LeaseExpires { get; set; }
}

/// <summary>What a reviewer said about one submission. Kept for good.</summary>
public sealed class ReviewEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public required string SampleId { get; set; }
    public long WorkerKey { get; set; }
    public long Key { get; set; }
    public long? AnnotationKey { get; set; }
    public required string Reviewer { get; set; }
    public bool Accept { get; set; }
    public string? Score { get; set; }
    public string? Comment { get; set; }
    public long CreateTime { get; set; }
}

internal sealed class ItemConfiguration : IEntityTypeConfiguration<ItemEntity>, IEntityTypeConfiguration<ReviewEntity>
{
    public void Configure(EntityTypeBuilder<ItemEntity> builder)
    {
        builder.HasKey(i => new { i.DatasetKey, i.TaskKey, i.SampleId, i.WorkerKey });
        builder.Property(i => i.Bucket).HasConversion(b => b.Value, v => new ItemBucket(v));
        builder.HasIndex(i => new { i.DatasetKey, i.TaskKey, i.Bucket, i.SampleId, i.WorkerKey });
        builder.HasIndex(i => new { i.DatasetKey, i.TaskKey, i.WorkerKey, i.Bucket, i.SampleId });
    }

    public void Configure(EntityTypeBuilder<ReviewEntity> builder)
    {
        builder.HasKey(r => new { r.DatasetKey, r.TaskKey, r.SampleId, r.WorkerKey, r.Key });
        builder.Property(r => r.Key).ValueGeneratedNever();
    }
}
