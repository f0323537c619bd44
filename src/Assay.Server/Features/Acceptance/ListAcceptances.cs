using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>The record of every acceptance of a task, newest first.</summary>
internal static class ListAcceptances
{
    public static async Task<ListAcceptancesResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId,
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var rows = await db.Acceptances(view.Task).AsNoTracking().OrderByDescending(a => a.Key).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return new()
        {
            Acceptances = [.. rows.Select(a => AcceptanceRecords.Of(view, a))],
            TotalCount = await db.Acceptances(view.Task).CountAsync(cancel),
        };
    }
}
