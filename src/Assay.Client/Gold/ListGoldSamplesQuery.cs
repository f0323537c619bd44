namespace Assay.Client;

/// <summary>Query of ListGoldSamples.</summary>
public sealed record ListGoldSamplesQuery
{
    /// <summary>Page index, from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Size of a page. Range 1–1000. Default 100.</summary>
    public int? Limit { get; init; }
}
