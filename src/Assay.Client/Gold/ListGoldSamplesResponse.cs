namespace Assay.Client;

/// <summary>Answer of ListGoldSamples.</summary>
public sealed record ListGoldSamplesResponse
{
    /// <summary>One page of the dataset's gold samples, in order of their ids.</summary>
    public IReadOnlyList<GoldSample>? GoldSamples { get; init; }

    /// <summary>How many there are.</summary>
    public int? TotalCount { get; init; }
}
