using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Samples;

public enum AnnotationOrigin
{
    Human = 0,
    Auto = 1,
    Import = 2,
}

/// <summary>
/// The labels someone gave a sample once. Never changed and never shared out: a dataset's sample and a task's item
/// point to the annotation that is theirs now, so that merging moves a reference and nothing that was ever
/// submitted is lost.
/// </summary>
public sealed class AnnotationEntity
{
    public long DatasetKey { get; set; }
    public long Key { get; set; }
    public required string SampleId { get; set; }
    public long? TaskKey { get; set; }
    public long? WorkerKey { get; set; }

    /// <summary>JSON array of the contract's SampleLabel, as answered.</summary>
    public required string Labels { get; set; }

    /// <summary>Digest of the canonical form: equal exactly when the labels are equal.</summary>
    public required string Canonical { get; set; }
    public AnnotationOrigin Origin { get; set; }

    /// <summary>E-mail or name of who submitted it.</summary>
    public string Author { get; set; } = "";
    public long CreateTime { get; set; }

    /// <summary>How long the labeler worked on it, as told with the submission.</summary>
    public int? ActiveMs { get; set; }
}

/// <summary>Which labels an annotation carries: what label filters and label statistics read.</summary>
public sealed class AnnotationLabelEntity
{
    public long DatasetKey { get; set; }
    public long AnnotationKey { get; set; }
    public LabelType Type { get; set; }
    public required string Name { get; set; }
    public int Count { get; set; }
    public double? MinScore { get; set; }
    public double? MaxScore { get; set; }
    public bool Hard { get; set; }
}

internal sealed class AnnotationConfiguration : IEntityTypeConfiguration<AnnotationEntity>, IEntityTypeConfiguration<AnnotationLabelEntity>
{
    public void Configure(EntityTypeBuilder<AnnotationEntity> builder)
    {
        builder.HasKey(a => new { a.DatasetKey, a.Key });
        builder.Property(a => a.Key).ValueGeneratedNever();
        builder.HasIndex(a => new { a.DatasetKey, a.SampleId });
    }

    public void Configure(EntityTypeBuilder<AnnotationLabelEntity> builder) =>
        builder.HasKey(l => new { l.DatasetKey, l.AnnotationKey, l.Type, l.Name });
}
