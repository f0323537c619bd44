namespace Assay.Client;

/// <summary>Query of ListAcceptances.</summary>
public sealed record ListAcceptancesQuery
{
    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size.</summary>
    public int? Limit { get; init; }
}
