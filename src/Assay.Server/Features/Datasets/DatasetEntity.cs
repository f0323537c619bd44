using Assay.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Assay.Server.Features.Datasets;

public sealed class DatasetEntity
{
    public long ProjectKey { get; set; }
    public long Key { get; set; }
    public required string DatasetId { get; set; }
    public required string Name { get; set; }
    public DatasetType Type { get; set; }
    public DatasetStatus Status { get; set; }
    public string Description { get; set; } = "";

    /// <summary>The folder for what the server writes, ending in a slash.</summary>
    public required string WorkPath { get; set; }

    /// <summary>Name of this dataset's own folder in the work path: made of its first name, and kept when the dataset is renamed.</summary>
    public string Folder { get; set; } = "";
    public int WorkPathType { get; set; }

    /// <summary>JSON array of the contract's DataSource.</summary>
    public string DataSources { get; set; } = "[]";
    public string DataFormat { get; set; } = "Default";

    /// <summary>JSON array of the contract's Field, for tables.</summary>
    public string? Schema { get; set; }

    /// <summary>JSON of the contract's LabelFormat, for texts.</summary>
    public string? LabelFormat { get; set; }
    public bool Managed { get; set; }
    public bool ImportAnnotations { get; set; }

    /// <summary>As it was sent. Tables are read when it is true, everything else always; clients compare it with what they sent.</summary>
    public bool ImportData { get; set; }
    public string WorkspaceId { get; set; } = "0";
    public string? ImportTaskId { get; set; }
    public string? ErrorMessage { get; set; }
    public int NextVersionNum { get; set; } = 1;

    /// <summary>The version that was published or switched to last; null when there is none.</summary>
    public long? CurrentVersionKey { get; set; }

    /// <summary>Rises with every change of the label set, so that copies of it can be told stale.</summary>
    public int LabelRevision { get; set; }

    // Kept with every change, so that details never count a million rows.
    public int TotalSamples { get; set; }
    public int AnnotatedSamples { get; set; }
    public int UnconfirmedSamples { get; set; }
    public int DeletedSamples { get; set; }
    public long CreateTime { get; set; }
    public long UpdateTime { get; set; }
    public long DataUpdateTime { get; set; }
}

/// <summary>Counts of a dataset at the end of an hour in which it changed: the points of its metrics.</summary>
public sealed class DatasetMetricEntity
{
    public long DatasetKey { get; set; }
    public long HourTime { get; set; }
    public long Time { get; set; }
    public int TotalSamples { get; set; }
    public int AnnotatedSamples { get; set; }
    public int UnconfirmedSamples { get; set; }
}

internal sealed class DatasetConfiguration : IEntityTypeConfiguration<DatasetEntity>, IEntityTypeConfiguration<DatasetMetricEntity>
{
    public void Configure(EntityTypeBuilder<DatasetEntity> builder)
    {
        builder.HasKey(d => new { d.ProjectKey, d.Key });
        builder.Property(d => d.Key).ValueGeneratedNever();
        builder.HasIndex(d => new { d.ProjectKey, d.DatasetId }).IsUnique();
        builder.HasIndex(d => new { d.ProjectKey, d.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DatasetMetricEntity> builder) =>
        builder.HasKey(m => new { m.DatasetKey, m.HourTime });
}
