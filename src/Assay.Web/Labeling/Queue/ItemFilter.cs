namespace Assay.Web.Labeling.Queue;

/// <summary>Which items the queue shows.</summary>
/// <param name="Name">As it stands in the address.</param>
/// <param name="Sentinel">As the API names it; null for all.</param>
public sealed record ItemFilter(string Name, string? Sentinel)
{
    /// <summary>What waits for the labeler: sent back, labeled automatically, unlabeled.</summary>
    public static ItemFilter Open { get; } = new("open", null);

    public static ItemFilter All { get; } = new("all", null);

    public static ItemFilter Of(ItemState state) => new(state.ToString().ToUpperInvariant(), state.Sentinel());

    public static IReadOnlyList<ItemFilter> Choices { get; } =
        [Open, All, Of(ItemState.Rejected), Of(ItemState.Unlabeled), Of(ItemState.Auto), Of(ItemState.Unreviewed), Of(ItemState.ToAccept), Of(ItemState.Accepted)];
}
