namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists samples, one page at a time. GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
    public Task<ListSamplesResponse> ListSamplesAsync(
        string datasetId, ListSamplesQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListSamplesResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/samples", query, null, cancellationToken);

    /// <summary>Adds samples that travel inside the request. POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
    public Task<UploadSamplesJsonResponse> UploadSamplesJsonAsync(
        string datasetId, UploadSamplesJsonRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UploadSamplesJsonResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/samples", null, request, cancellationToken);

    /// <summary>Sets the labels of samples. PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples.</summary>
    public Task<BatchResult> UpdateSamplesAsync(string datasetId, UpdateSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/samples", null, request, cancellationToken);

    /// <summary>Deletes samples. POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples/delete.</summary>
    public Task<BatchResult> DeleteSamplesAsync(string datasetId, DeleteSamplesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/samples/delete", null, request, cancellationToken);

    /// <summary>Reads a sample. GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/samples/{sample_id}.</summary>
    public Task<DescribeSampleResp> DescribeSampleAsync(
        string datasetId, string sampleId, DescribeSampleQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<DescribeSampleResp>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/samples/{sampleId}", query, null, cancellationToken);

    /// <summary>Lists what samples can be searched by. GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/search-condition.</summary>
    public Task<ListSearchResponse> ListSearchAsync(string datasetId, CancellationToken cancellationToken = default) =>
        SendAsync<ListSearchResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/search-condition", null, null, cancellationToken);
}
