namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the gold samples of a dataset with their known labels and how they were answered. GET /assay/v1/{project_id}/datasets/{dataset_id}/gold-samples.</summary>
    public Task<ListGoldSamplesResponse> ListGoldSamplesAsync(string datasetId, ListGoldSamplesQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListGoldSamplesResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/gold-samples", query, null, cancellationToken);

    /// <summary>Makes samples gold: their right labels are known, and tasks deal them out to see how well labelers work. PUT /assay/v1/{project_id}/datasets/{dataset_id}/gold-samples.</summary>
    public Task<BatchResult> SetGoldSamplesAsync(string datasetId, SetGoldSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Put, $"/assay/v1/{ProjectId}/datasets/{datasetId}/gold-samples", null, request, cancellationToken);

    /// <summary>Makes samples gold no longer; their labels stay. POST /assay/v1/{project_id}/datasets/{dataset_id}/gold-samples/delete.</summary>
    public Task<BatchResult> DeleteGoldSamplesAsync(string datasetId, DeleteGoldSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/gold-samples/delete", null, request, cancellationToken);

    /// <summary>Lets a labeler go on whom their answers to gold samples had paused; earlier answers do not pause them again. POST /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/members/{worker_id}/resume.</summary>
    public Task ResumeLabelerAsync(string datasetId, string workforceTaskId, string workerId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/members/{workerId}/resume", null, null, cancellationToken);
}
