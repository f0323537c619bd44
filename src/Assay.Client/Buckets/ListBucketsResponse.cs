namespace Assay.Client;

/// <summary>Answer of ListBuckets.</summary>
public sealed record ListBucketsResponse
{
    /// <summary>One page of buckets, by name.</summary>
    public IReadOnlyList<Bucket>? Buckets { get; init; }

    /// <summary>Number of buckets.</summary>
    public int? TotalCount { get; init; }
}
