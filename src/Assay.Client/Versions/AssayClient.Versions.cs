namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the versions of a dataset. GET /v2/{project_id}/datasets/{dataset_id}/versions.</summary>
    public Task<ListDatasetVersionsResponse> ListDatasetVersionsAsync(
        string datasetId, ListDatasetVersionsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListDatasetVersionsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/versions", query, null, cancellationToken);

    /// <summary>Publishes a version of a dataset; its files are written afterwards. POST /v2/{project_id}/datasets/{dataset_id}/versions.</summary>
    public Task<CreateDatasetVersionResponse> CreateDatasetVersionAsync(
        string datasetId, CreateDatasetVersionRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateDatasetVersionResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/versions", null, request, cancellationToken);

    /// <summary>Deletes a version; its files stay. DELETE /v2/{project_id}/datasets/{dataset_id}/versions/{version_id}.</summary>
    public Task DeleteDatasetVersionAsync(string datasetId, string versionId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/v2/{ProjectId}/datasets/{datasetId}/versions/{versionId}", null, null, cancellationToken);

    /// <summary>Reads a version. GET /v2/{project_id}/datasets/{dataset_id}/versions/{version_id}.</summary>
    public Task<DatasetVersion> DescribeDatasetVersionAsync(string datasetId, string versionId, CancellationToken cancellationToken = default) =>
        SendAsync<DatasetVersion>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/versions/{versionId}", null, null, cancellationToken);
}
