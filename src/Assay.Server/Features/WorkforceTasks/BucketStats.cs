using Assay.Client;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>How many items are in a bucket.</summary>
internal readonly record struct BucketCount(ItemBucket Bucket, int Count);

/// <summary>Counts by bucket in the two forms the API has for them. The six states add up to the total.</summary>
internal static class BucketStats
{
    public static SampleStats Of(IReadOnlyCollection<BucketCount> counts, int deleted) => new()
    {
        TotalSampleCount = counts.Sum(c => c.Count),
        UnannotatedSampleCount = In(counts, ItemState.None),
        AutoAnnotationSampleCount = In(counts, ItemState.Auto),
        UnreviewedSampleCount = In(counts, ItemState.Unreviewed),
        UncheckSampleCount = In(counts, ItemState.Uncheck),
        AcceptedSampleCount = In(counts, ItemState.Accepted),
        RejectedSampleCount = In(counts, ItemState.Rejected),
        SampledSampleCount = counts.Where(c => c.Bucket.IsDrawn).Sum(c => c.Count),
        DeletedSampleCount = deleted,
    };

    /// <summary>The counts of tasks by their keys, of one labeler's items or of all; those of gold items are among them.</summary>
    public static async Task<ILookup<long, BucketCount>> OfTasks(AppDb db, IReadOnlyList<WorkforceTaskEntity> tasks, long? onlyWorker, CancellationToken cancel)
    {
        var (datasets, keys) = (tasks.Select(t => t.DatasetKey).Distinct().ToList(), tasks.Select(t => t.Key).ToList());
        var counts = await db.Set<TaskCountEntity>()
            .Where(c => datasets.Contains(c.DatasetKey) && keys.Contains(c.TaskKey) && c.Count > 0 && (onlyWorker == null || c.WorkerKey == onlyWorker))
            .GroupBy(c => new { c.TaskKey, c.Bucket }).Select(g => new { g.Key.TaskKey, g.Key.Bucket, Count = g.Sum(c => c.Count) }).ToListAsync(cancel);
        return counts.ToLookup(c => c.TaskKey, c => new BucketCount(c.Bucket, c.Count));
    }

    public static Dictionary<string, int> Named(IReadOnlyCollection<BucketCount> counts) => new(StringComparer.Ordinal)
    {
        ["un_annotation"] = In(counts, ItemState.None),
        ["auto_annotation"] = In(counts, ItemState.Auto),
        ["unreviewed"] = In(counts, ItemState.Unreviewed),
        ["uncheck"] = In(counts, ItemState.Uncheck),
        ["accepted"] = In(counts, ItemState.Accepted),
        ["rejected"] = In(counts, ItemState.Rejected),
    };

    /// <summary>What a task is to one member, by their own items: the states are those of a task.</summary>
    public static WorkforceTaskStatus StatusOf(WorkforceTaskStatus task, IReadOnlyCollection<BucketCount> counts)
    {
        if (task is WorkforceTaskStatus.Created or WorkforceTaskStatus.Starting || counts.Count == 0)
            return task;
        if (counts.Any(c => c.Bucket.Check != CheckState.Outside))
            return WorkforceTaskStatus.UnderAcceptance;
        if (counts.Any(c => c.Bucket.State == ItemState.Rejected))
            return WorkforceTaskStatus.SentBack;
        return counts.All(c => c.Bucket.State == ItemState.Accepted) ? WorkforceTaskStatus.Complete : WorkforceTaskStatus.Running;
    }

    private static int In(IEnumerable<BucketCount> counts, ItemState state) => counts.Where(c => c.Bucket.State == state).Sum(c => c.Count);
}
