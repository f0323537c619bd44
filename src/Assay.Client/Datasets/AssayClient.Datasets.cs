namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the datasets of the project. GET /v2/{project_id}/datasets.</summary>
    public Task<ListDatasetsResponse> ListDatasetsAsync(ListDatasetsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListDatasetsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets", query, null, cancellationToken);

    /// <summary>Creates a dataset; its data is scanned afterwards. POST /v2/{project_id}/datasets.</summary>
    public Task<CreateDatasetResponse> CreateDatasetAsync(CreateDatasetRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<CreateDatasetResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets", null, request, cancellationToken);

    /// <summary>Deletes a dataset; its source files stay. DELETE /v2/{project_id}/datasets/{dataset_id}.</summary>
    public Task DeleteDatasetAsync(string datasetId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/v2/{ProjectId}/datasets/{datasetId}", null, null, cancellationToken);

    /// <summary>Reads a dataset. GET /v2/{project_id}/datasets/{dataset_id}.</summary>
    public Task<DescDatasetResponse> DescDatasetAsync(
        string datasetId, DescDatasetQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<DescDatasetResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}", query, null, cancellationToken);

    /// <summary>Changes a dataset: name, description, current version, labels. PUT /v2/{project_id}/datasets/{dataset_id}.</summary>
    public Task<UpdateDatasetResponse> UpdateDatasetAsync(
        string datasetId, UpdateDatasetRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateDatasetResponse>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}", null, request, cancellationToken);
}
