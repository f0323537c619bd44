namespace Assay.Client;

/// <summary>Query of ListTasksToAccept.</summary>
public sealed record ListTasksToAcceptQuery
{
    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Size of a page. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }
}
