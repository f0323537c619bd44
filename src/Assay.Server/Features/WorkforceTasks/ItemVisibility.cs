using Assay.Client;
using Assay.Server.Auth;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Which of a task's items a caller sees.</summary>
internal static class ItemVisibility
{
    public static ItemFilter Filter(TaskView view, CurrentUser user, string? sentinel)
    {
        var buckets = ItemStates.Buckets(sentinel);
        if (view.Role == WorkerRole.Reviewer)
            buckets = [.. buckets.Where(b => b.State is not (ItemState.None or ItemState.Auto))];
        var all = sentinel is null && view.Role != WorkerRole.Reviewer;
        return new(view.Task.DatasetKey, view.Task.Key, buckets, all, view.Role == WorkerRole.Labeler ? user.WorkerKey ?? -1 : null);
    }
}
