namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the acceptances of a task. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances.</summary>
    public Task<ListAcceptancesResponse> ListAcceptancesAsync(
        string datasetId, string workforceTaskId, ListAcceptancesQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListAcceptancesResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances", query, null, cancellationToken);

    /// <summary>Describes an acceptance. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances/{acceptance_id}.</summary>
    public Task<AcceptanceRecord> DescribeAcceptanceAsync(
        string datasetId, string workforceTaskId, string acceptanceId, CancellationToken cancellationToken = default) =>
        SendAsync<AcceptanceRecord>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances/{acceptanceId}", null, null, cancellationToken);

    /// <summary>Lists the items of an acceptance with their verdicts: those drawn, those not drawn, or all of the population. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances/{acceptance_id}/items.</summary>
    public Task<ListAcceptanceItemsResponse> ListAcceptanceItemsAsync(
        string datasetId, string workforceTaskId, string acceptanceId, ListAcceptanceItemsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListAcceptanceItemsResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances/{acceptanceId}/items", query, null, cancellationToken);

    /// <summary>Tells what each action would do if it closed the running acceptance now. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances/{acceptance_id}/preview.</summary>
    public Task<AcceptancePreview> PreviewAcceptanceAsync(
        string datasetId, string workforceTaskId, string acceptanceId, CancellationToken cancellationToken = default) =>
        SendAsync<AcceptancePreview>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances/{acceptanceId}/preview", null, null, cancellationToken);

    /// <summary>Undoes the closing of an acceptance as a whole. POST /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances/{acceptance_id}/undo.</summary>
    public Task<AcceptanceRecord> UndoAcceptanceAsync(
        string datasetId, string workforceTaskId, string acceptanceId, CancellationToken cancellationToken = default) =>
        SendAsync<AcceptanceRecord>(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances/{acceptanceId}/undo", null, null, cancellationToken);
}
