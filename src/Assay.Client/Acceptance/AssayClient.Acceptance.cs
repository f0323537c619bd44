namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Starts an acceptance: draws the sample to be judged. POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance.</summary>
    public Task<StartWorkforceSamplingTaskResponse> StartWorkforceSamplingTaskAsync(
        string datasetId, string workforceTaskId, StartWorkforceSamplingTaskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<StartWorkforceSamplingTaskResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptance", null, request, cancellationToken);

    /// <summary>Judges drawn items. POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/batch-comment.</summary>
    public Task AcceptSamplesAsync(
        string datasetId, string workforceTaskId, AcceptSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptance/batch-comment", null, request, cancellationToken);

    /// <summary>Reads the report of acceptances. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/report.</summary>
    public Task<GetWorkforceSamplingTaskResponse> GetWorkforceSamplingTaskAsync(
        string datasetId, string workforceTaskId, GetWorkforceSamplingTaskQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<GetWorkforceSamplingTaskResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptance/report", query, null, cancellationToken);

    /// <summary>Closes the running acceptance, or lists its conflicts. PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/status.</summary>
    public Task<UpdateWorkforceSamplingTaskResponse> UpdateWorkforceSamplingTaskAsync(
        string datasetId, string workforceTaskId, UpdateWorkforceSamplingTaskRequest request, UpdateWorkforceSamplingTaskQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateWorkforceSamplingTaskResponse>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptance/status", query, request, cancellationToken);
}
