namespace Assay.Client;

/// <summary>Query of ListAcceptanceItems.</summary>
public sealed record ListAcceptanceItemsQuery
{
    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size.</summary>
    public int? Limit { get; init; }

    /// <summary>Which items of the population. Values: true; false; all. Absent, those drawn.</summary>
    public string? Drawn { get; init; }
}
