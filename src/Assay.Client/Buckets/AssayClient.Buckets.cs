namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the buckets that projects have. GET /assay/v1/buckets.</summary>
    public Task<ListBucketsResponse> ListBucketsAsync(ListBucketsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListBucketsResponse>(HttpMethod.Get, $"/assay/v1/buckets", query, null, cancellationToken);

    /// <summary>Says which projects may use a bucket. PUT /assay/v1/buckets/{bucket}.</summary>
    public Task<Bucket> SetBucketAsync(string bucket, SetBucketRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<Bucket>(HttpMethod.Put, $"/assay/v1/buckets/{bucket}", null, request, cancellationToken);

    /// <summary>Gives a bucket back, so that the next project that names it may take it. DELETE /assay/v1/buckets/{bucket}.</summary>
    public Task ReleaseBucketAsync(string bucket, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, $"/assay/v1/buckets/{bucket}", null, null, cancellationToken);
}
