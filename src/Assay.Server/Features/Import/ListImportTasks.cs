using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Import;

internal static class ListImportTasks
{
    public static async Task<ListImportTasksResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit,
        AppDb db, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 10, 100);
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var found = ImportRows.Jobs(db, dataset);
        var total = await found.CountAsync(cancel);
        var jobs = page.Skip >= total ? [] : await found.OrderByDescending(j => j.Key).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        var now = time.GetUtcNow();
        return new() { TotalCount = total, ImportTasks = jobs.ConvertAll(j => ImportRows.ToContract(dataset, j, now)) };
    }
}
