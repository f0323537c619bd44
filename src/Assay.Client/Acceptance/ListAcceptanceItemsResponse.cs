namespace Assay.Client;

/// <summary>Answer of ListAcceptanceItems.</summary>
public sealed record ListAcceptanceItemsResponse
{
    /// <summary>One page of items.</summary>
    public IReadOnlyList<AcceptanceItem>? Items { get; init; }

    /// <summary>Number of items found.</summary>
    public int? TotalCount { get; init; }
}
