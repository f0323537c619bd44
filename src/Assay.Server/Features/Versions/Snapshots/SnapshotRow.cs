using Assay.Server.Features.Samples;

namespace Assay.Server.Features.Versions.Snapshots;

/// <summary>A sample of a snapshot with its labels as they are stored. Properties are set by the row mapper.</summary>
internal sealed class SnapshotRow
{
    public string SampleId { get; set; } = "";
    public int State { get; set; }
    public int Usage { get; set; }
    public bool Hard { get; set; }
    public double? HardCoefficient { get; set; }
    public string? HardReasons { get; set; }
    public string? Metadata { get; set; }
    public string Name { get; set; } = "";
    public string Path { get; set; } = "";
    public int? Line { get; set; }
    public int Type { get; set; }
    public long Size { get; set; }
    public long Time { get; set; }
    public int? Width { get; set; }
    public int? Height { get; set; }
    public int? Depth { get; set; }
    public string? Text { get; set; }

    /// <summary>JSON array of the contract's SampleLabel; null without labels.</summary>
    public string? Labels { get; set; }
    public long? LabelTime { get; set; }

    /// <summary>Labels that a person stands behind.</summary>
    public bool IsLabeled => State == (int)LabelingState.Labeled && Labels is not null;
}
