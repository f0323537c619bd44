namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Looks for new, changed and removed files in the data source. POST /v2/{project_id}/datasets/{dataset_id}/sync-data.</summary>
    public Task<SyncDataSourceStateResponse> SyncDataSourceAsync(string datasetId, CancellationToken cancellationToken = default) =>
        SendAsync<SyncDataSourceStateResponse>(HttpMethod.Post, $"/v2/{ProjectId}/datasets/{datasetId}/sync-data", null, null, cancellationToken);

    /// <summary>Tells how the last synchronization goes. GET /v2/{project_id}/datasets/{dataset_id}/sync-data/status.</summary>
    public Task<SyncDataSourceStateResponse> SyncDataSourceStateAsync(string datasetId, CancellationToken cancellationToken = default) =>
        SendAsync<SyncDataSourceStateResponse>(HttpMethod.Get, $"/v2/{ProjectId}/datasets/{datasetId}/sync-data/status", null, null, cancellationToken);
}
