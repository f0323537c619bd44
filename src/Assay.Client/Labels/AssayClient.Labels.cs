namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the label set of a dataset. GET /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
    public Task<ListLabelsResponse> ListLabelsAsync(string datasetId, ListLabelsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListLabelsResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/labels", query, null, cancellationToken);

    /// <summary>Adds labels to the label set. POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
    public Task<BatchResult> CreateLabelsAsync(string datasetId, CreateLabelsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/labels", null, request, cancellationToken);

    /// <summary>Changes labels of the label set. PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels.</summary>
    public Task<BatchResult> UpdateLabelsAsync(string datasetId, UpdateLabelsRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/labels", null, request, cancellationToken);

    /// <summary>Deletes labels of the label set. POST /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/delete.</summary>
    public Task<BatchResult> DeleteLabelsAsync(
        string datasetId, DeleteLabelsRequest request, DeleteLabelsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/labels/delete", query, request, cancellationToken);

    /// <summary>Deletes a label and the samples that carry no other. DELETE /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/{label_name}.</summary>
    public Task<BatchResult> DeleteLabelAndSamplesAsync(
        string datasetId, string labelName, DeleteLabelAndSamplesQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Delete, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/labels/{labelName}", query, null, cancellationToken);

    /// <summary>Changes one label, also its name. PUT /v2/{project_id}/datasets/{dataset_id}/data-annotations/labels/{label_name}.</summary>
    public Task<BatchResult> UpdateLabelAsync(
        string datasetId, string labelName, LabelProperty request, UpdateLabelQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<BatchResult>(HttpMethod.Put, $"/v2/{ProjectId}/datasets/{datasetId}/data-annotations/labels/{labelName}", query, request, cancellationToken);
}
