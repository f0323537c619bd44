using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A task's own row, inside the transaction that changes it.</summary>
internal static class TaskRows
{
    /// <summary>The row as it is now; the task may have been deleted since the caller was let in.</summary>
    public static async Task<WorkforceTaskEntity> Reload(AppDb db, long datasetKey, long taskKey, CancellationToken cancel) =>
        await db.Set<WorkforceTaskEntity>().AsNoTracking().SingleOrDefaultAsync(t => t.DatasetKey == datasetKey && t.Key == taskKey, cancel)
        ?? throw new Refusal(Errors.TaskNotFound, "");

    /// <summary>The same row, to be changed and saved.</summary>
    public static async Task<WorkforceTaskEntity> Tracked(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        await db.Set<WorkforceTaskEntity>().SingleOrDefaultAsync(t => t.DatasetKey == task.DatasetKey && t.Key == task.Key, cancel)
        ?? throw new Refusal(Errors.TaskNotFound, task.TaskId);

    public static Task SetStatus(AppDb db, WorkforceTaskEntity task, WorkforceTaskStatus status, long? acceptanceKey, long now, CancellationToken cancel) =>
        db.Set<WorkforceTaskEntity>().Where(t => t.DatasetKey == task.DatasetKey && t.Key == task.Key).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Status, status).SetProperty(t => t.AcceptanceKey, acceptanceKey).SetProperty(t => t.UpdateTime, now), cancel);

    /// <summary>What a task is while no acceptance runs: complete, sent back, or running.</summary>
    public static async Task<WorkforceTaskStatus> StatusByItems(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var counts = await db.Set<TaskCountEntity>().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key && c.Count > 0)
            .Select(c => c.Bucket).Distinct().ToListAsync(cancel);
        // Gold items have nothing to do with what the task is for.
        counts.RemoveAll(b => b.IsGold);
        if (counts.Count > 0 && counts.All(b => b.State == ItemState.Accepted))
            return WorkforceTaskStatus.Complete;
        return counts.Any(b => b.State == ItemState.Rejected) ? WorkforceTaskStatus.SentBack : WorkforceTaskStatus.Running;
    }
}
