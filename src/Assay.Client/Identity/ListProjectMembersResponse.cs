namespace Assay.Client;

/// <summary>Answer of ListProjectMembers: GET /assay/v1/projects/{project_id}/members.</summary>
public sealed record ListProjectMembersResponse
{
    /// <summary>The users of the project.</summary>
    public IReadOnlyList<ProjectMember>? Members { get; init; }

    /// <summary>Number of users.</summary>
    public int? TotalCount { get; init; }
}
