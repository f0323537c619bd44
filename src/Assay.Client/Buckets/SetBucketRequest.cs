namespace Assay.Client;

/// <summary>Body of SetBucket: PUT /assay/v1/buckets/{bucket}.</summary>
public sealed record SetBucketRequest
{
    /// <summary>Ids of the projects that may use the bucket; all others may not.</summary>
    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>Whether every project may use it. Default false.</summary>
    public bool? Everyone { get; init; }
}
