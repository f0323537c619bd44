namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists projects. GET /assay/v1/projects.</summary>
    public Task<ListProjectsResponse> ListProjectsAsync(ListProjectsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListProjectsResponse>(HttpMethod.Get, $"/assay/v1/projects", query, null, cancellationToken);

    /// <summary>Creates a project. POST /assay/v1/projects.</summary>
    public Task<Project> CreateProjectAsync(CreateProjectRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<Project>(HttpMethod.Post, $"/assay/v1/projects", null, request, cancellationToken);

    /// <summary>Deletes a project with all it holds. DELETE /assay/v1/projects/{project_id}.</summary>
    public Task DeleteProjectAsync(string projectId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/assay/v1/projects/{projectId}", null, null, cancellationToken);

    /// <summary>Lists the users of a project. GET /assay/v1/projects/{project_id}/members.</summary>
    public Task<ListProjectMembersResponse> ListProjectMembersAsync(string projectId, CancellationToken cancellationToken = default) =>
        SendAsync<ListProjectMembersResponse>(HttpMethod.Get, $"/assay/v1/projects/{projectId}/members", null, null, cancellationToken);

    /// <summary>Gives a user a role in a project. PUT /assay/v1/projects/{project_id}/members/{user_id}.</summary>
    public Task<ProjectMember> SetProjectMemberAsync(string projectId, string userId, SetProjectMemberRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ProjectMember>(HttpMethod.Put, $"/assay/v1/projects/{projectId}/members/{userId}", null, request, cancellationToken);

    /// <summary>Takes a user out of a project. DELETE /assay/v1/projects/{project_id}/members/{user_id}.</summary>
    public Task RemoveProjectMemberAsync(string projectId, string userId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/assay/v1/projects/{projectId}/members/{userId}", null, null, cancellationToken);

    /// <summary>Issues a token on behalf of a team member, for tests. POST /assay/v1/projects/{project_id}/workers/{worker_id}/tokens.</summary>
    public Task<TokenGrant> IssueWorkerTokenAsync(string projectId, string workerId, CancellationToken cancellationToken = default) =>
        SendAsync<TokenGrant>(HttpMethod.Post, $"/assay/v1/projects/{projectId}/workers/{workerId}/tokens", null, null, cancellationToken);
}
