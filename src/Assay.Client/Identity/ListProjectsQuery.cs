namespace Assay.Client;

/// <summary>Query of ListProjects: GET /assay/v1/projects.</summary>
public sealed record ListProjectsQuery
{
    /// <summary>Only the project of this name.</summary>
    public string? Name { get; init; }

    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size.</summary>
    public int? Limit { get; init; }
}
