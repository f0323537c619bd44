namespace Assay.Client;

/// <summary>Query of ListWorkers: GET /v2/{project_id}/workforces/{workforce_id}/workers.</summary>
public sealed record ListWorkersQuery
{
    /// <summary>Size of a page. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Order. Values: asc (ascending); desc (descending). Default "desc".</summary>
    public string? Order { get; init; }

    /// <summary>Sort by. Values: create_time (creation time); email (e-mail). Default "create_time".</summary>
    public string? SortBy { get; init; }
}
