namespace Assay.Client;

/// <summary>Schema SampleLabels of the data-management API.</summary>
public sealed record SampleLabels
{
    /// <summary>Labels. Blank deletes all labels of the sample.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; init; }

    /// <summary>Metadata.</summary>
    public SampleMetadata? Metadata { get; init; }

    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>Sample type.</summary>
    public SampleType? SampleType { get; init; }

    /// <summary>Sample usage. Values: TRAIN (training); EVAL (validation); TEST (test); INFERENCE (inference).</summary>
    public string? SampleUsage { get; init; }

    /// <summary>Source. Address of the sample data.</summary>
    public string? Source { get; init; }

    /// <summary>Worker id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>How long the labeler worked on the item for this submission, in milliseconds, while they looked at it. Range 0–86400000. Extension, in team tasks.</summary>
    public long? ActiveMs { get; init; }

    /// <summary>The labels_version of the item that the labeler began with. Where the item has other labels now, nothing is submitted, and the answer is 412. Extension, in team tasks.</summary>
    public string? LabelsVersion { get; init; }

    /// <summary>Proof that the item is leased to the caller, where it was handed out by a lease. Extension.</summary>
    public string? LeaseToken { get; init; }
}
