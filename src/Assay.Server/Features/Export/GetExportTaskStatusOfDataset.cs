using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Export;

internal static class GetExportTaskStatusOfDataset
{
    public static async Task<ExportTaskStatusResp> Handle(
        [FromRoute(Name = "resource_id")] string resourceId, [FromRoute(Name = "task_id")] string taskId, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, resourceId, cancel);
        var task = await db.Set<ExportTaskEntity>().AsNoTracking().SingleOrDefaultAsync(e => e.DatasetKey == dataset.Key && e.TaskId == taskId, cancel)
            ?? throw new Refusal(Errors.ExportTaskNotFound, taskId);
        return (await ExportRows.Of(db, dataset, [task], cancel))[0];
    }
}
