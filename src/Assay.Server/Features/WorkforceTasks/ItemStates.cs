using Assay.Server.Features.Samples;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Buckets in the words of the API.</summary>
internal static class ItemStates
{
    /// <summary>The most specific sentinel that holds for an item.</summary>
    public static string Sentinel(this ItemBucket bucket) => bucket.Check switch
    {
        CheckState.Drawn => SampleState.SampledUncheck,
        CheckState.DrawnAccepted => SampleState.SampledAccepted,
        CheckState.DrawnRejected => SampleState.SampledRejected,
        _ => bucket.State switch
        {
            ItemState.None => SampleState.Unlabeled,
            ItemState.Auto => SampleState.Auto,
            ItemState.Unreviewed => SampleState.Unreviewed,
            ItemState.Uncheck => SampleState.Uncheck,
            ItemState.Accepted => SampleState.Accepted,
            _ => SampleState.Rejected,
        },
    };

    /// <summary>The buckets a sentinel of a query stands for, but for those of gold items; all of them when there is none.</summary>
    public static IReadOnlyList<ItemBucket> Buckets(string? sentinel) =>
        sentinel is null ? ItemBucket.All : [.. ItemBucket.All.Where(b => Holds(b, sentinel))];

    /// <summary>The same as members see it: gold items among the others, and nothing of the verdicts while an acceptance runs.</summary>
    public static IReadOnlyList<ItemBucket> BucketsForMembers(string? sentinel) =>
        [.. ItemBucket.All.Concat(ItemBucket.Gold).Where(b => sentinel is null || Holds(b.ForMembers(), sentinel))];

    /// <summary>Gold items get no verdicts, so in a task with gold nobody is shown one before the acceptance is closed.</summary>
    public static ItemBucket ForMembers(this ItemBucket bucket) =>
        bucket.Check is CheckState.DrawnAccepted or CheckState.DrawnRejected ? new(bucket.State, bucket.Reviewed, CheckState.Drawn) : bucket;

    private static bool Holds(ItemBucket bucket, string sentinel) => sentinel switch
    {
        SampleState.Unlabeled => bucket.State == ItemState.None,
        SampleState.Auto => bucket.State == ItemState.Auto,
        SampleState.Labeled => bucket.State is not (ItemState.None or ItemState.Auto),
        SampleState.Unreviewed => bucket.State == ItemState.Unreviewed,
        SampleState.Uncheck => bucket.State == ItemState.Uncheck,
        SampleState.Accepted => bucket.State == ItemState.Accepted,
        SampleState.Rejected => bucket.State == ItemState.Rejected,
        SampleState.Reviewed => bucket.Reviewed,
        SampleState.Sampled => bucket.IsDrawn,
        SampleState.SampledUncheck => bucket.Check == CheckState.Drawn,
        SampleState.SampledChecked => bucket.Check is CheckState.DrawnAccepted or CheckState.DrawnRejected,
        SampleState.SampledAccepted => bucket.Check == CheckState.DrawnAccepted,
        SampleState.SampledRejected => bucket.Check == CheckState.DrawnRejected,
        _ => throw new ArgumentOutOfRangeException(nameof(sentinel), sentinel, "Not a sentinel."),
    };
}
