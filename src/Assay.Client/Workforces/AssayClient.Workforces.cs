namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists labeling teams. GET /v2/{project_id}/workforces.</summary>
    public Task<ListWorkforcesResponse> ListWorkforcesAsync(ListWorkforcesQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkforcesResponse>(HttpMethod.Get, $"/v2/{ProjectId}/workforces", query, null, cancellationToken);

    /// <summary>Creates a labeling team. POST /v2/{project_id}/workforces.</summary>
    public Task<CreateWorkforceResponse> CreateWorkforceAsync(CreateWorkforceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateWorkforceResponse>(HttpMethod.Post, $"/v2/{ProjectId}/workforces", null, request, cancellationToken);

    /// <summary>Lists the members of all teams. GET /v2/{project_id}/workforces/workers.</summary>
    public Task<ListAllWorkersResponse> ListAllWorkersAsync(ListAllWorkersQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListAllWorkersResponse>(HttpMethod.Get, $"/v2/{ProjectId}/workforces/workers", query, null, cancellationToken);

    /// <summary>Deletes a labeling team. DELETE /v2/{project_id}/workforces/{workforce_id}.</summary>
    public Task<BatchResult> DeleteWorkforceAsync(string workforceId, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Delete, $"/v2/{ProjectId}/workforces/{workforceId}", null, null, cancellationToken);

    /// <summary>Reads a labeling team. GET /v2/{project_id}/workforces/{workforce_id}.</summary>
    public Task<Workforce> DescWorkforceAsync(string workforceId, CancellationToken cancellationToken = default) =>
        SendAsync<Workforce>(HttpMethod.Get, $"/v2/{ProjectId}/workforces/{workforceId}", null, null, cancellationToken);

    /// <summary>Changes a labeling team. PUT /v2/{project_id}/workforces/{workforce_id}.</summary>
    public Task UpdateWorkforceAsync(string workforceId, UpdateWorkforceRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, $"/v2/{ProjectId}/workforces/{workforceId}", null, request, cancellationToken);

    /// <summary>Lists the members of a team. GET /v2/{project_id}/workforces/{workforce_id}/workers.</summary>
    public Task<ListWorkersResponse> ListWorkersAsync(
        string workforceId, ListWorkersQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkersResponse>(HttpMethod.Get, $"/v2/{ProjectId}/workforces/{workforceId}/workers", query, null, cancellationToken);

    /// <summary>Adds a member to a team and invites them. POST /v2/{project_id}/workforces/{workforce_id}/workers.</summary>
    public Task CreateWorkerAsync(string workforceId, CreateWorkerRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/v2/{ProjectId}/workforces/{workforceId}/workers", null, request, cancellationToken);

    /// <summary>Removes members from a team. POST /v2/{project_id}/workforces/{workforce_id}/workers/batch-delete.</summary>
    public Task<BatchResult> BatchDeleteWorkersAsync(
        string workforceId, BatchDeleteWorkersRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Post, $"/v2/{ProjectId}/workforces/{workforceId}/workers/batch-delete", null, request, cancellationToken);

    /// <summary>Removes a member from a team. DELETE /v2/{project_id}/workforces/{workforce_id}/workers/{worker_id}.</summary>
    public Task DeleteWorkerAsync(string workforceId, string workerId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/v2/{ProjectId}/workforces/{workforceId}/workers/{workerId}", null, null, cancellationToken);

    /// <summary>Reads a member of a team. GET /v2/{project_id}/workforces/{workforce_id}/workers/{worker_id}.</summary>
    public Task<Worker> DescWorkerAsync(string workforceId, string workerId, CancellationToken cancellationToken = default) =>
        SendAsync<Worker>(HttpMethod.Get, $"/v2/{ProjectId}/workforces/{workforceId}/workers/{workerId}", null, null, cancellationToken);

    /// <summary>Changes a member of a team. PUT /v2/{project_id}/workforces/{workforce_id}/workers/{worker_id}.</summary>
    public Task UpdateWorkerAsync(string workforceId, string workerId, UpdateWorkerRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, $"/v2/{ProjectId}/workforces/{workforceId}/workers/{workerId}", null, request, cancellationToken);

    /// <summary>Sends a member another invitation. POST /assay/v1/{project_id}/workforces/{workforce_id}/workers/{worker_id}/invitations.</summary>
    public Task InviteWorkerAsync(string workforceId, string workerId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/assay/v1/{ProjectId}/workforces/{workforceId}/workers/{workerId}/invitations", null, null, cancellationToken);
}
