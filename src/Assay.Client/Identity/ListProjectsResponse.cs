namespace Assay.Client;

/// <summary>Answer of ListProjects: GET /assay/v1/projects.</summary>
public sealed record ListProjectsResponse
{
    /// <summary>One page of projects.</summary>
    public IReadOnlyList<Project>? Projects { get; init; }

    /// <summary>Number of projects found.</summary>
    public int? TotalCount { get; init; }
}
