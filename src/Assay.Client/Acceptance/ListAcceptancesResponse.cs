namespace Assay.Client;

/// <summary>Answer of ListAcceptances, newest first.</summary>
public sealed record ListAcceptancesResponse
{
    /// <summary>One page of acceptances.</summary>
    public IReadOnlyList<AcceptanceRecord>? Acceptances { get; init; }

    /// <summary>Number of acceptances.</summary>
    public int? TotalCount { get; init; }
}
