namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Hands out items to label, leased to the caller. POST /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/label-leases.</summary>
    public Task<LeaseItemsResponse> LeaseLabelItemsAsync(
        string datasetId, string workforceTaskId, LeaseItemsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<LeaseItemsResponse>(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/label-leases", null, request, cancellationToken);

    /// <summary>Hands out items to review, leased to the caller. POST /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/review-leases.</summary>
    public Task<LeaseItemsResponse> LeaseReviewItemsAsync(
        string datasetId, string workforceTaskId, LeaseItemsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<LeaseItemsResponse>(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/review-leases", null, request, cancellationToken);

    /// <summary>Lists everything submitted for a sample in a task. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples/{sample_id}/history.</summary>
    public Task<SampleHistoryResponse> GetWorkforceTaskSampleHistoryAsync(
        string datasetId, string workforceTaskId, string sampleId, CancellationToken cancellationToken = default) =>
        SendAsync<SampleHistoryResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/samples/{sampleId}/history", null, null, cancellationToken);
}
