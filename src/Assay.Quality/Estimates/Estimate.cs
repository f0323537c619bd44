namespace Assay.Quality;

/// <summary>Why a figure does not exist for the data given.</summary>
public enum Undefined
{
    /// <summary>There are no data at all.</summary>
    NoData,

    /// <summary>There is only one labeler.</summary>
    OneLabeler,

    /// <summary>No item was labeled by two labelers.</summary>
    NoOverlap,

    /// <summary>All labels are the same, so chance agreement is complete and nothing can be better than it.</summary>
    OneCategory,

    /// <summary>The items were not labeled by equally many labelers, which this coefficient presumes.</summary>
    UnequalLabelers,

    /// <summary>A stratum has items, but none of them was inspected.</summary>
    StratumNotInspected,

    /// <summary>The reviewers tell right from wrong no better than a coin, so their verdicts say nothing.</summary>
    ReviewersAtRandom,

    /// <summary>A category has no number, or one that the metric does not take.</summary>
    NoScale,

    /// <summary>No wrong item, or no right one, was double-checked, so how often the reviewers err is unknown.</summary>
    NoDoubleChecks,
}

/// <summary>A figure with its interval, or the reason why there is none. Never a number that is not one.</summary>
public sealed class Estimate
{
    private Estimate() { }

    /// <summary>The figure; null where it is undefined.</summary>
    public double? Value { get; private init; }

    /// <summary>Its interval; null where the figure is undefined, or its spread cannot be told from so little.</summary>
    public ConfidenceInterval? Interval { get; private init; }

    /// <summary>Seed of the resampling behind the interval: with the same data it gives the same one again. Null of a formula.</summary>
    public long? Seed { get; private init; }

    /// <summary>Why there is no figure.</summary>
    public Undefined? Reason { get; private init; }

    /// <summary>The figure with four digits, or "undefined, because …".</summary>
    public override string ToString() => Value is { } value ? $"{value:0.####}" : $"undefined, because {Because(Reason!.Value)}";

    internal static Estimate Of(double value, ConfidenceInterval? interval, long? seed = null) => new() { Value = value, Interval = interval, Seed = seed };

    internal static Estimate None(Undefined reason) => new() { Reason = reason };

    private static string Because(Undefined reason) => reason switch
    {
        Undefined.NoData => "there are no data",
        Undefined.OneLabeler => "there is only one labeler",
        Undefined.NoOverlap => "no item was labeled by two labelers",
        Undefined.OneCategory => "all labels are the same",
        Undefined.UnequalLabelers => "the items were not labeled by equally many labelers",
        Undefined.StratumNotInspected => "of one group nothing was inspected",
        Undefined.ReviewersAtRandom => "the reviewers tell right from wrong no better than a coin",
        Undefined.NoDoubleChecks => "too few double-checked items tell how often the reviewers err",
        _ => "a category has no number on the scale",
    };
}
