namespace Assay.Client;

/// <summary>Body of LeaseLabelItems and LeaseReviewItems.</summary>
public sealed record LeaseItemsRequest
{
    /// <summary>How many items to hand out at most, by default 1.</summary>
    public int? Limit { get; init; }
}
