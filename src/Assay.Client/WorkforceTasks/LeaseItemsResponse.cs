namespace Assay.Client;

/// <summary>Answer of LeaseLabelItems and LeaseReviewItems: items that nobody else is handed meanwhile.</summary>
public sealed record LeaseItemsResponse
{
    /// <summary>The items handed out; empty when there is nothing to do.</summary>
    public IReadOnlyList<LeasedItem>? Items { get; init; }
}
