namespace Assay.Server.Features.WorkforceTasks;

/// <summary>State of an item, in the order of the domain's table.</summary>
public enum ItemState
{
    None = 0,
    Auto = 1,
    Unreviewed = 2,
    Uncheck = 3,
    Accepted = 4,
    Rejected = 5,
}

/// <summary>Where an item stands in the running acceptance.</summary>
public enum CheckState
{
    /// <summary>Not in the population.</summary>
    Outside = 0,

    /// <summary>In the population, not drawn.</summary>
    Undrawn = 1,

    /// <summary>Drawn, no verdict yet.</summary>
    Drawn = 2,
    DrawnAccepted = 3,
    DrawnRejected = 4,
}

/// <summary>
/// State, review and draw of an item in one small number: <c>state + 8 · reviewed + 16 · check + 128 · gold</c>. Everything that
/// lists or counts items does so by bucket, so one index and one table of counts serve every sentinel, and gold items are told
/// from the others, or not, by the buckets that somebody is shown.
/// </summary>
public readonly record struct ItemBucket(short Value)
{
    /// <summary>Buckets from here on are of gold items.</summary>
    public const short FirstGold = 128;

    public ItemBucket(ItemState state, bool reviewed = false, CheckState check = CheckState.Outside)
        : this((short)((int)state + (reviewed ? 8 : 0) + (16 * (int)check)))
    {
    }

    public ItemState State => (ItemState)(Value & 7);

    /// <summary>Passed a review.</summary>
    public bool Reviewed => (Value & 8) != 0;

    public CheckState Check => (CheckState)((Value >> 4) & 7);

    public bool IsDrawn => Check >= CheckState.Drawn;

    /// <summary>In the population of the running acceptance, of which gold items are no part.</summary>
    public bool IsInPopulation => Check != CheckState.Outside && !IsGold;

    /// <summary>The labels are known: the item is there to see how well its labeler works.</summary>
    public bool IsGold => Value >= FirstGold;

    /// <summary>The same of a gold item, if <paramref name="gold"/>.</summary>
    public ItemBucket AsGold(bool gold = true) => new((short)((Value & (FirstGold - 1)) + (gold ? FirstGold : 0)));

    /// <summary>Every bucket that can occur, but for those of gold items.</summary>
    public static IReadOnlyList<ItemBucket> All { get; } =
    [
        new(ItemState.None), new(ItemState.Auto), new(ItemState.Unreviewed),
        .. from reviewed in new[] { false, true }
           from check in Enum.GetValues<CheckState>()
           select new ItemBucket(ItemState.Uncheck, reviewed, check),
        new(ItemState.Accepted), new(ItemState.Accepted, true),
        new(ItemState.Rejected), new(ItemState.Rejected, true),
    ];

    /// <summary>Every bucket of gold items.</summary>
    public static IReadOnlyList<ItemBucket> Gold { get; } = [.. All.Select(b => b.AsGold())];
}
