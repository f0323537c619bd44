using Assay.Client;
using Assay.Server.Features.Samples;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>What a published sample is for.</summary>
public enum SampleUsage
{
    None = 0,
    Train = 1,
    Eval = 2,
    Test = 3,
    Inference = 4,
}

/// <summary>
/// A state of a dataset that something still needs: a version as long as it is there, an export as long as it runs.
/// What it refers to is not deleted.
/// </summary>
public sealed class SnapshotEntity
{
    public long DatasetKey { get; set; }

    /// <summary>Key of the version, or of the export's job.</summary>
    public long Key { get; set; }
}

/// <summary>
/// A sample as it was when a version was published or an export began. Labels are referred to, not copied: an
/// annotation never changes.
/// </summary>
public sealed class SnapshotSampleEntity
{
    public long DatasetKey { get; set; }
    public long SnapshotKey { get; set; }
    public required string SampleId { get; set; }
    public LabelingState State { get; set; }
    public long? AnnotationKey { get; set; }
    public SampleUsage Usage { get; set; }
    public bool Hard { get; set; }
    public double? HardCoefficient { get; set; }
    public string? HardReasons { get; set; }
    public string? Metadata { get; set; }
}

/// <summary>What never changes of a sample that was taken out of its dataset while a version holds it or its labels wait for its file.</summary>
public sealed class RemovedSampleEntity
{
    public long DatasetKey { get; set; }
    public required string SampleId { get; set; }
    public required string Name { get; set; }
    public required string Path { get; set; }
    public int? Line { get; set; }
    public SampleType Type { get; set; }
    public long Size { get; set; }
    public long Time { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? Depth { get; set; }
    public string? Text { get; set; }
    public int? ImportOrigin { get; set; }
    public long CreateTime { get; set; }

    /// <summary>The file went away, nobody deleted the sample: its labels wait for the file to come back.</summary>
    public bool Waits { get; set; }

    /// <summary>State and labels of a sample that waits.</summary>
    public LabelingState State { get; set; }
    public long? AnnotationKey { get; set; }
}

internal sealed class SnapshotConfiguration
    : IEntityTypeConfiguration<SnapshotEntity>, IEntityTypeConfiguration<SnapshotSampleEntity>, IEntityTypeConfiguration<RemovedSampleEntity>
{
    public void Configure(EntityTypeBuilder<SnapshotEntity> builder)
    {
        builder.HasKey(s => new { s.DatasetKey, s.Key });
        builder.Property(s => s.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SnapshotSampleEntity> builder) => builder.HasKey(s => new { s.DatasetKey, s.SnapshotKey, s.SampleId });

    public void Configure(EntityTypeBuilder<RemovedSampleEntity> builder) => builder.HasKey(s => new { s.DatasetKey, s.SampleId });
}
