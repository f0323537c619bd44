namespace Assay.Client;

/// <summary>Schema CheckTaskStats of the data-management API.</summary>
public sealed record CheckTaskStats
{
    /// <summary>Accepted sample count.</summary>
    public int? AcceptedSampleCount { get; init; }

    /// <summary>Checked sample count.</summary>
    public int? CheckedSampleCount { get; init; }

    /// <summary>Pass rate. Accepted of judged samples, 0 to 1.</summary>
    public double? PassRate { get; init; }

    /// <summary>Rejected sample count.</summary>
    public int? RejectedSampleCount { get; init; }

    /// <summary>Sampled sample count.</summary>
    public int? SampledSampleCount { get; init; }

    /// <summary>Sampling num.</summary>
    public int? SamplingNum { get; init; }

    /// <summary>Sampling rate.</summary>
    public double? SamplingRate { get; init; }

    /// <summary>Score. Example shows E, outside the A-D review scale.</summary>
    public string? Score { get; init; }

    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }

    /// <summary>Total sample count.</summary>
    public int? TotalSampleCount { get; init; }

    /// <summary>Total score. Sum of the acceptance points: A 4, B 3, C 2, D 1, rejected 0.</summary>
    public long? TotalScore { get; init; }

    /// <summary>Unchecked sample count.</summary>
    public int? UncheckedSampleCount { get; init; }
}
