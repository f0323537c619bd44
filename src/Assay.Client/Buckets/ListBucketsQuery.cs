namespace Assay.Client;

/// <summary>Query of ListBuckets: GET /assay/v1/buckets.</summary>
public sealed record ListBucketsQuery
{
    /// <summary>Page index from 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Page size. Range 1–1000.</summary>
    public int? Limit { get; init; }
}
