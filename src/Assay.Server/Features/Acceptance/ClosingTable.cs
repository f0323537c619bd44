using Assay.Client;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Server.Features.Acceptance;

/// <summary>What each action of a closing does to an item of the population, as the domain's table says.</summary>
internal static class ClosingTable
{
    /// <summary>Where gold items are that were labeled when the acceptance started. They are no part of its population, and go the same ways as it.</summary>
    private static readonly IReadOnlyList<ItemBucket> Beside = [.. ItemBucket.Gold.Where(b => b.Check != CheckState.Outside)];

    /// <summary>Every bucket an item of a population can be in.</summary>
    public static IReadOnlyList<ItemBucket> Population { get; } = [.. ItemBucket.All.Where(b => b.IsInPopulation)];

    /// <summary>Where an item lands. A review that was passed stays passed. A gold item that was drawn for show goes with those found right.</summary>
    public static ItemBucket Outcome(AcceptanceAction action, ItemBucket from) => from is { IsGold: true, IsDrawn: true }
        ? Outcome(action, new(from.State, from.Reviewed, CheckState.DrawnAccepted)).AsGold()
        : new ItemBucket(State(action, from.Check), from.Reviewed).AsGold(from.IsGold);

    private static ItemState State(AcceptanceAction action, CheckState check) => (action, check) switch
    {
        (AcceptanceAction.PassAll, _) => ItemState.Accepted,
        (AcceptanceAction.RejectAll, _) => ItemState.Rejected,
        (AcceptanceAction.Cancel, _) => ItemState.Uncheck,
        (AcceptanceAction.PassAcceptedAndUnhandled, CheckState.DrawnRejected) => ItemState.Rejected,
        (AcceptanceAction.PassAcceptedAndUnhandled, _) => ItemState.Accepted,
        (AcceptanceAction.PassAcceptedOnly, CheckState.DrawnAccepted) => ItemState.Accepted,
        (AcceptanceAction.PassAcceptedOnly, _) => ItemState.Rejected,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action that changes items."),
    };

    /// <summary>The table as SQL: <c>CASE bucket WHEN from THEN to …</c>.</summary>
    public static string Case(AcceptanceAction action) =>
        $"CASE bucket {string.Join(' ', Population.Concat(Beside).Select(b => $"WHEN {b.Value} THEN {Outcome(action, b).Value}"))} END";

    /// <summary>The population's buckets as an SQL list.</summary>
    public static string List { get; } = string.Join(", ", Population.Select(b => b.Value));

    /// <summary>The same with the gold items beside it.</summary>
    public static string ListWithGold { get; } = string.Join(", ", Population.Concat(Beside).Select(b => b.Value));
}
