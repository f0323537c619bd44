namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the imports of a dataset, newest first. GET /v2/{project_id}/datasets/{dataset_id}/import-tasks.</summary>
    public Task<ListImportTasksResponse> ListImportTasksAsync(string datasetId, ListImportTasksQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListImportTasksResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/import-tasks", query, null, cancellationToken);

    /// <summary>Starts an import of a folder or of a manifest. POST /v2/{project_id}/datasets/{dataset_id}/import-tasks.</summary>
    public Task<ImportTaskResponse> ImportTaskAsync(string datasetId, ImportTaskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ImportTaskResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/import-tasks", null, request, cancellationToken);

    /// <summary>Reads how an import goes. GET /v2/{project_id}/datasets/{dataset_id}/import-tasks/{task_id}.</summary>
    public Task<ImportTaskStatusResp> DescImportTaskAsync(string datasetId, string taskId, CancellationToken cancellationToken = default) =>
        SendAsync<ImportTaskStatusResp>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/import-tasks/{taskId}", null, null, cancellationToken);
}
