namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the export tasks of a dataset. GET /v2/{project_id}/datasets/{dataset_id}/export-tasks.</summary>
    public Task<GetExportTasksStatusOfDatasetResponse> GetExportTasksStatusOfDatasetAsync(
        string datasetId, GetExportTasksStatusOfDatasetQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<GetExportTasksStatusOfDatasetResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/export-tasks", query, null, cancellationToken);

    /// <summary>Starts an export of samples to a folder or to a new dataset. POST /v2/{project_id}/datasets/{dataset_id}/export-tasks.</summary>
    public Task<ExportTaskStatusResp> ExportTaskAsync(string datasetId, ExportTaskRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ExportTaskStatusResp>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/export-tasks", null, request, cancellationToken);

    /// <summary>Reads how an export goes. GET /v2/{project_id}/datasets/{resource_id}/export-tasks/{task_id}.</summary>
    public Task<ExportTaskStatusResp> GetExportTaskStatusOfDatasetAsync(string resourceId, string taskId, CancellationToken cancellationToken = default) =>
        SendAsync<ExportTaskStatusResp>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{resourceId}/export-tasks/{taskId}", null, null, cancellationToken);
}
