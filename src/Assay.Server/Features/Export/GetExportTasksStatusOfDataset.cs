using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Export;

internal static class GetExportTasksStatusOfDataset
{
    public static async Task<GetExportTasksStatusOfDatasetResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "export_type")] int? exportType,
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 10, 100);
        if (exportType is < 0 or > 3)
            throw new Refusal(Errors.BadValue, "export_type", new Phrase("use a number from 0 to 3", "请使用 0 到 3 之间的数字"));
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var found = db.Set<ExportTaskEntity>().AsNoTracking().Where(e => e.DatasetKey == dataset.Key && (exportType == null || e.ExportType == exportType));
        var total = await found.CountAsync(cancel);
        var tasks = page.Skip >= total ? [] : await found.OrderByDescending(e => e.Key).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return new() { TotalCount = total, ExportTasks = await ExportRows.Of(db, dataset, tasks, cancel) };
    }
}
