using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Features.Samples;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Which of a task's items a caller sees, and what of them. Who manages sees no gold items; to everybody else they are items like any other.</summary>
internal static class ItemVisibility
{
    public static ItemFilter Filter(TaskView view, CurrentUser user, string? sentinel)
    {
        var asMember = view.SeesGoldAsOthers;
        var buckets = asMember ? ItemStates.BucketsForMembers(sentinel) : ItemStates.Buckets(sentinel);
        if (view.Role == WorkerRole.Reviewer)
            buckets = [.. buckets.Where(b => b.State is not (ItemState.None or ItemState.Auto))];
        var all = sentinel is null && view.Role != WorkerRole.Reviewer;
        return new(view.Task.DatasetKey, view.Task.Key, buckets, all, view.Role == WorkerRole.Labeler ? user.WorkerKey ?? -1 : null, asMember);
    }

    /// <summary>
    /// Fills in the state of an item as the caller may know it, and takes out what would tell a gold item from another: verdicts, but for
    /// why something was sent back.
    /// </summary>
    public static void Show(this ItemFilter filter, SampleRow row)
    {
        var bucket = new ItemBucket(row.Bucket);
        row.Status = (filter.Masked ? bucket.ForMembers() : bucket).Sentinel();
        if (filter.Masked && bucket.State != ItemState.Rejected)
            (row.CheckAccept, row.CheckScore, row.CheckComment) = (null, null, null);
    }

    /// <summary>SQL after a condition on rows that name an item: leaves out what was done with gold items.</summary>
    public static string WithoutGold(WorkforceTaskEntity task) => task.GoldPerLabeler == 0 ? "" : $"""
        AND (sample_id, worker_key) NOT IN
            (SELECT g.sample_id, g.worker_key FROM items g WHERE g.dataset_key = @DatasetKey AND g.task_key = @TaskKey AND g.bucket >= {ItemBucket.FirstGold})
        """;
}
