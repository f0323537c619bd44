namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Tells what each member of a task has done in it. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/members.</summary>
    public Task<ListWorkforceTaskMembersResponse> ListWorkforceTaskMembersAsync(
        string datasetId, string workforceTaskId, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkforceTaskMembersResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/members", null, null, cancellationToken);
}
