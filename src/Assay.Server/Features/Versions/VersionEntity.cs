using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Versions;

public enum VersionStatus
{
    Creating = 0,
    Normal = 1,
    Deleting = 2,
    Deleted = 3,
    Error = 4,
}

public enum VersionFormat
{
    Default = 0,
    CarbonData = 1,
    Csv = 2,
}

/// <summary>A published state of a dataset. Once its status is normal nothing of it changes any more.</summary>
public sealed class VersionEntity
{
    public long DatasetKey { get; set; }
    public long Key { get; set; }
    public required string VersionId { get; set; }
    public required string Name { get; set; }
    public string Description { get; set; } = "";
    public VersionFormat Format { get; set; }
    public VersionStatus Status { get; set; }

    /// <summary>Why publishing failed, or what was left out.</summary>
    public string? Message { get; set; }

    /// <summary>The training share as the request wrote it.</summary>
    public required string RatioText { get; set; }

    /// <summary>The same as a number, for filters.</summary>
    public double Ratio { get; set; }

    /// <summary>Decides which samples are for training.</summary>
    public long Seed { get; set; }
    public bool ClearHardProperty { get; set; }
    public bool RemoveSampleUsage { get; set; }
    public bool ExportImages { get; set; }
    public bool WithColumnHeader { get; set; }
    public long? PreviousKey { get; set; }

    /// <summary>Folder of everything the version wrote, ending in a slash.</summary>
    public required string Folder { get; set; }
    public DatasetType TaskType { get; set; }
    public string? LabelType { get; set; }
    public int TotalSamples { get; set; }
    public int AnnotatedSamples { get; set; }
    public int AddedSamples { get; set; }
    public int ModifiedSamples { get; set; }
    public int DeletedSamples { get; set; }
    public int TrainSamples { get; set; }
    public int EvalSamples { get; set; }
    public int HardSamples { get; set; }
    public long TotalBytes { get; set; }

    /// <summary>JSON array of the contract's LabelStats.</summary>
    public string? LabelStats { get; set; }
    public long CreateTime { get; set; }
    public long UpdateTime { get; set; }
}

internal sealed class VersionConfiguration : IEntityTypeConfiguration<VersionEntity>
{
    public void Configure(EntityTypeBuilder<VersionEntity> builder)
    {
        builder.HasKey(v => new { v.DatasetKey, v.Key });
        builder.Property(v => v.Key).ValueGeneratedNever();
        builder.HasIndex(v => new { v.DatasetKey, v.VersionId }).IsUnique();
        builder.HasIndex(v => new { v.DatasetKey, v.Name }).IsUnique();
    }
}
