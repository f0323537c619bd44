using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Gold;

/// <summary>A sample whose right labels are known. They are copied, so that neither an edit of the dataset nor a deleted task changes what answers are held against.</summary>
public sealed class GoldSampleEntity
{
    public long DatasetKey { get; set; }
    public required string SampleId { get; set; }

    /// <summary>As in annotations: JSON.</summary>
    public required string Labels { get; set; }
    public required string SetBy { get; set; }
    public long SetTime { get; set; }
}

/// <summary>What a labeler said to a gold sample in a task.</summary>
public sealed class GoldAnswerEntity
{
    public long DatasetKey { get; set; }
    public long TaskKey { get; set; }
    public required string SampleId { get; set; }
    public long WorkerKey { get; set; }
    public long AnnotationKey { get; set; }
    public bool IsRight { get; set; }

    /// <summary>Agreement with the known labels, 0 to 1: partial credit.</summary>
    public double Agreement { get; set; }
    public long Time { get; set; }

    /// <summary>The item was sent back: what the labeler says after the hint counts no more.</summary>
    public bool IsFinal { get; set; }
}

internal sealed class GoldConfiguration : IEntityTypeConfiguration<GoldSampleEntity>, IEntityTypeConfiguration<GoldAnswerEntity>
{
    public void Configure(EntityTypeBuilder<GoldSampleEntity> builder) => builder.HasKey(g => new { g.DatasetKey, g.SampleId });

    public void Configure(EntityTypeBuilder<GoldAnswerEntity> builder)
    {
        builder.HasKey(a => new { a.DatasetKey, a.TaskKey, a.WorkerKey, a.SampleId });
        builder.HasIndex(a => new { a.DatasetKey, a.SampleId });
    }
}
