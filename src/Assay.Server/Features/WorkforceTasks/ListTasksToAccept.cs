using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>The tasks of all datasets with items that wait for their owner to accept them, those with most of them first.</summary>
internal static class ListTasksToAccept
{
    private static readonly IReadOnlyList<ItemBucket> Waiting = [.. ItemBucket.All.Where(b => b.State == ItemState.Uncheck)];

    public static async Task<ListWorkerTasksResponse> Handle(
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 10, 100);
        if (!user.IsOwner)
            throw new Refusal(Errors.MemberNotAllowed);
        var tasks =
            from d in db.Set<DatasetEntity>().AsNoTracking().VisibleTo(db, user)
            join t in db.Set<WorkforceTaskEntity>().AsNoTracking() on d.Key equals t.DatasetKey
            select new { Dataset = d, Task = t, Count = db.Set<TaskCountEntity>().Where(c => c.DatasetKey == d.Key && c.TaskKey == t.Key && Waiting.Contains(c.Bucket)).Sum(c => c.Count) };
        tasks = tasks.Where(t => t.Count > 0);
        var found = await tasks.OrderByDescending(t => t.Count).ThenByDescending(t => t.Task.Key).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).ToListAsync(cancel);
        var counts = await BucketStats.OfTasks(db, [.. found.Select(t => t.Task)], onlyWorker: null, cancel);
        return new()
        {
            Count = await tasks.CountAsync(cancel),
            WorkerTasks =
            [
                .. found.Select(t => new WorkerTask
                {
                    Role = WorkerRole.Owner,
                    TaskId = t.Task.TaskId,
                    WorkforceTaskName = t.Task.Name,
                    TaskStatus = t.Task.Status,
                    DatasetId = t.Dataset.DatasetId,
                    DatasetType = t.Dataset.Type,
                    SampleStats = BucketStats.Of([.. counts[t.Task.Key].Where(c => !c.Bucket.IsGold)], t.Task.DeletedSamples),
                    CreateTime = t.Task.CreateTime,
                    UpdateTime = t.Task.UpdateTime,
                }),
            ],
        };
    }
}
