namespace Assay.Client;

/// <summary>Query of ListWorkforces: GET /v2/{project_id}/workforces.</summary>
public sealed record ListWorkforcesQuery
{
    /// <summary>Size of a page. Range 1–100. Default 10.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Order. Values: asc (ascending); desc (descending). Default "desc".</summary>
    public string? Order { get; init; }

    /// <summary>Search content.</summary>
    public string? SearchContent { get; init; }

    /// <summary>Sort by. Values: create_time (creation time); workforce_name (team name). Default "create_time".</summary>
    public string? SortBy { get; init; }

    /// <summary>Workforce task id. Filter by task.</summary>
    public string? WorkforceTaskId { get; init; }
}
