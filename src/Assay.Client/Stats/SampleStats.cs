namespace Assay.Client;

/// <summary>Schema SampleStats of the data-management API.</summary>
public sealed record SampleStats
{
    /// <summary>Accepted sample count.</summary>
    public int? AcceptedSampleCount { get; init; }

    /// <summary>Auto annotation sample count.</summary>
    public int? AutoAnnotationSampleCount { get; init; }

    /// <summary>Deleted sample count.</summary>
    public int? DeletedSampleCount { get; init; }

    /// <summary>Rejected sample count.</summary>
    public int? RejectedSampleCount { get; init; }

    /// <summary>Sampled sample count.</summary>
    public int? SampledSampleCount { get; init; }

    /// <summary>Total sample count.</summary>
    public int? TotalSampleCount { get; init; }

    /// <summary>Unannotated sample count.</summary>
    public int? UnannotatedSampleCount { get; init; }

    /// <summary>Uncheck sample count.</summary>
    public int? UncheckSampleCount { get; init; }

    /// <summary>Unreviewed sample count.</summary>
    public int? UnreviewedSampleCount { get; init; }
}
