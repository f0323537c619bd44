using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A dataset's tasks, the newest first; members see those they take part in.</summary>
internal static class ListWorkforceTasks
{
    private const int Limit = 1000;

    public static async Task<ListWorkforceTasksResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, Limit, Limit);
        var dataset = await db.Dataset(user, datasetId, cancel);
        var parts = await db.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == dataset.Key && w.WorkerKey == user.WorkerKey && !w.Removed)
            .ToDictionaryAsync(w => w.TaskKey, w => w.Role, cancel);
        var mine = parts.Keys.ToList();
        var tasks = db.Set<WorkforceTaskEntity>().AsNoTracking().Where(t => t.DatasetKey == dataset.Key && (user.IsOwner || mine.Contains(t.Key)));
        var shown = await tasks.OrderByDescending(t => t.Key).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).ToListAsync(cancel);
        var described = new Dictionary<string, WorkforceTask>(StringComparer.Ordinal);
        foreach (var role in shown.GroupBy(t => user.IsOwner ? WorkerRole.Owner : parts[t.Key]))
            foreach (var task in await TaskDescriptions.Of(db, dataset, [.. role], role.Key, user.WorkerKey, new(), cancel))
                described[task.TaskId!] = task;
        return new() { Count = await tasks.CountAsync(cancel), Tasks = [.. shown.Select(t => described[t.TaskId])] };
    }
}
