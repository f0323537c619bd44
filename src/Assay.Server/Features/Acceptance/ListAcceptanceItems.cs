using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>The drawn items of an acceptance and what was said of each.</summary>
internal static class ListAcceptanceItems
{
    public static async Task<ListAcceptanceItemsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "acceptance_id")] string acceptanceId,
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var acceptance = await db.Acceptance(view.Task, acceptanceId, cancel);
        var drawn = db.Set<AcceptanceItemEntity>().AsNoTracking().Where(i => i.DatasetKey == acceptance.DatasetKey && i.AcceptanceKey == acceptance.Key);
        var workers = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking()
            .Where(w => w.DatasetKey == view.Task.DatasetKey && w.TaskKey == view.Task.Key).ToDictionaryAsync(w => w.WorkerKey, w => w.WorkerId, cancel);
        var rows = await drawn.OrderBy(i => i.SampleId).ThenBy(i => i.WorkerKey).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return new()
        {
            TotalCount = await drawn.CountAsync(cancel),
            Items = [.. rows.Select(i => ItemOf(acceptance, i, workers.GetValueOrDefault(i.WorkerKey)))],
        };
    }

    private static AcceptanceItem ItemOf(AcceptanceEntity acceptance, AcceptanceItemEntity item, string? workerId)
    {
        var before = new ItemBucket(ItemState.Uncheck, false, item.Accept switch
        {
            null => CheckState.Drawn,
            true => CheckState.DrawnAccepted,
            false => CheckState.DrawnRejected,
        });
        return new()
        {
            SampleId = item.SampleId,
            WorkerId = workerId,
            Drawn = true,
            CheckAccept = item.Accept,
            CheckScore = item.Score,
            CheckComment = item.Comment,
            CheckedBy = item.CheckedBy,
            CheckedTime = item.CheckTime,
            StateBefore = before.Sentinel(),
            StateAfter = acceptance.Action is { } action ? ClosingTable.Outcome(action, before).Sentinel() : null,
        };
    }
}
