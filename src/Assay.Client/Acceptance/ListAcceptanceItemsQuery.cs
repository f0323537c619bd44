namespace Assay.Client;

/// <summary>Query of ListAcceptanceItems.</summary>
public sealed record ListAcceptanceItemsQuery
{
    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size.</summary>
    public int? Limit { get; init; }
}
