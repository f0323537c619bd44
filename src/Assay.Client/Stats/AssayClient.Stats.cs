namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Counts samples and labels of a dataset. GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/stats.</summary>
    public Task<GetDatasetStatsResponse> GetDatasetStatsAsync(
        string datasetId, GetDatasetStatsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<GetDatasetStatsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/stats", query, null, cancellationToken);

    /// <summary>Counts the work on a dataset over time. GET /v2/{project_id}/datasets/{dataset_id}/metrics.</summary>
    public Task<GetDatasetMetricsResponse> GetDatasetMetricsAsync(
        string datasetId, GetDatasetMetricsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<GetDatasetMetricsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/metrics", query, null, cancellationToken);

    /// <summary>Counts samples and labels of a team labeling task. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/stats.</summary>
    public Task<ListWorkforceTaskStatsResponse> ListWorkforceTaskStatsAsync(
        string datasetId, string workforceTaskId, ListWorkforceTaskStatsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkforceTaskStatsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/stats", query, null, cancellationToken);

    /// <summary>Counts the work of each member in a team labeling task. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/metrics.</summary>
    public Task<GetWorkforceTaskMetricsResponse> GetWorkforceTaskMetricsAsync(
        string datasetId, string workforceTaskId, CancellationToken cancellationToken = default) =>
        SendAsync<GetWorkforceTaskMetricsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/metrics", null, null, cancellationToken);
}
