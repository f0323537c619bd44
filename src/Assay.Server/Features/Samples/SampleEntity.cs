using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Samples;

/// <summary>Whether a dataset's sample has labels, and whether a person stands behind them.</summary>
public enum LabelingState
{
    Unlabeled = 0,
    Labeled = 1,

    /// <summary>Labels of a model wait for a person to confirm them.</summary>
    Unconfirmed = 2,
}

public sealed class SampleEntity
{
    public long DatasetKey { get; set; }
    public required string SampleId { get; set; }
    public required string Name { get; set; }

    /// <summary>Where the bytes are, <c>/bucket/key</c>.</summary>
    public required string Path { get; set; }

    /// <summary>Line of the file that this sample is, from 1; null when it is the whole file.</summary>
    public int? Line { get; set; }
    public SampleType Type { get; set; }
    public long Size { get; set; }

    /// <summary>Last modification of the file.</summary>
    public long Time { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? Depth { get; set; }

    /// <summary>The text of a text sample, or the row of a table as a JSON array of strings: lists show it and label positions are checked against it.</summary>
    public string? Text { get; set; }

    /// <summary>JSON object of the metadata attributes that are not built in.</summary>
    public string? Metadata { get; set; }
    public int? ImportOrigin { get; set; }
    public bool Hard { get; set; }
    public double? HardCoefficient { get; set; }

    /// <summary>Reason ids joined by hyphens.</summary>
    public string? HardReasons { get; set; }
    public string? Usage { get; set; }
    public LabelingState State { get; set; }
    public long? AnnotationKey { get; set; }

    /// <summary>The acceptance that wrote the current labels; null when the owner or an import did.</summary>
    public long? MergedBy { get; set; }
    public long CreateTime { get; set; }
}

internal sealed class SampleConfiguration : IEntityTypeConfiguration<SampleEntity>
{
    public void Configure(EntityTypeBuilder<SampleEntity> builder)
    {
        builder.HasKey(s => new { s.DatasetKey, s.SampleId });
        builder.HasIndex(s => new { s.DatasetKey, s.State, s.SampleId });
    }
}
