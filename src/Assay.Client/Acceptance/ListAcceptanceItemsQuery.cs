namespace Assay.Client;

/// <summary>Query of ListAcceptanceItems.</summary>
public sealed record ListAcceptanceItemsQuery
{
    /// <summary>Only items that were drawn, or only those that were not.</summary>
    public bool? Drawn { get; init; }

    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size.</summary>
    public int? Limit { get; init; }
}
