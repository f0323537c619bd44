namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the team labeling tasks of a dataset. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks.</summary>
    public Task<ListWorkforceTasksResponse> ListWorkforceTasksAsync(
        string datasetId, ListWorkforceTasksQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkforceTasksResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks", query, null, cancellationToken);

    /// <summary>Creates a team labeling task and hands its samples out. POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks.</summary>
    public Task<CreateWorkforceTaskResponse> CreateWorkforceTaskAsync(
        string datasetId, CreateWorkforceTaskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateWorkforceTaskResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks", null, request, cancellationToken);

    /// <summary>Deletes a team labeling task; accepted labels stay. DELETE /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
    public Task DeleteWorkforceTaskAsync(string datasetId, string workforceTaskId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}", null, null, cancellationToken);

    /// <summary>Reads a team labeling task. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
    public Task<DescWorkforceTaskResponse> DescWorkforceTaskAsync(
        string datasetId, string workforceTaskId, DescWorkforceTaskQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<DescWorkforceTaskResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}", query, null, cancellationToken);

    /// <summary>Starts a task that waits for its manager. POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
    public Task StartWorkforceTaskAsync(
        string datasetId, string workforceTaskId, StartWorkforceTaskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}", null, request, cancellationToken);

    /// <summary>Changes a team labeling task and its members. PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
    public Task UpdateWorkforceTaskAsync(
        string datasetId, string workforceTaskId, UpdateWorkforceTaskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}", null, request, cancellationToken);

    /// <summary>Reviews labeled items. POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/review.</summary>
    public Task ReviewSamplesAsync(
        string datasetId, string workforceTaskId, ReviewSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/review", null, request, cancellationToken);

    /// <summary>Lists the items of a task, one row per sample and labeler, one page at a time. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples.</summary>
    public Task<ListWorkforceTaskSamplesResponse> ListWorkforceTaskSamplesAsync(
        string datasetId, string workforceTaskId, ListWorkforceTaskSamplesQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkforceTaskSamplesResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/samples", query, null, cancellationToken);

    /// <summary>Submits labels of items. PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples.</summary>
    public Task<BatchResult> UpdateWorkforceTaskSamplesAsync(
        string datasetId, string workforceTaskId, UpdateWorkforceTaskSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/samples", null, request, cancellationToken);

    /// <summary>Submits labels of items that are JSON already. PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples.</summary>
    /// <param name="datasetId">The dataset.</param>
    /// <param name="workforceTaskId">The task.</param>
    /// <param name="json">An <see cref="UpdateWorkforceTaskSamplesRequest"/> as it goes over the wire.</param>
    /// <param name="cancellationToken">Ends waiting for the answer.</param>
    public Task<BatchResult> UpdateWorkforceTaskSamplesJsonAsync(
        string datasetId, string workforceTaskId, ReadOnlyMemory<byte> json, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/samples", null, json, cancellationToken);

    /// <summary>Reads an item of a task. GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples/{sample_id}.</summary>
    public Task<DescribeSampleResp> DescribeWorkforceTaskSampleAsync(
        string datasetId, string workforceTaskId, string sampleId, DescribeWorkforceTaskSampleQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeSampleResp>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/data-annotations/samples/{sampleId}", query, null, cancellationToken);

    /// <summary>Notifies members of a task by mail. POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/notify.</summary>
    public Task<BatchResult> SendEmailsAsync(
        string datasetId, string workforceTaskId, SendEmailsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/notify", null, request, cancellationToken);

    /// <summary>Lists the tasks the caller takes part in. GET /v2/{project_id}/workforces/worker-tasks.</summary>
    public Task<ListWorkerTasksResponse> ListWorkerTasksAsync(ListWorkerTasksQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkerTasksResponse>(HttpMethod.Get, $"/v2/{ProjectId}/workforces/worker-tasks", query, null, cancellationToken);

    /// <summary>Lists the tasks with items that wait for the owner to accept them, those with most of them first. GET /assay/v1/{project_id}/tasks-to-accept.</summary>
    public Task<ListWorkerTasksResponse> ListTasksToAcceptAsync(ListTasksToAcceptQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListWorkerTasksResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/tasks-to-accept", query, null, cancellationToken);
}
