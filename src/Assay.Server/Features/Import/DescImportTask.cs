using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Import;

internal static class DescImportTask
{
    public static async Task<ImportTaskStatusResp> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "task_id")] string taskId, AppDb db, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var job = await ImportRows.Jobs(db, dataset).SingleOrDefaultAsync(j => j.JobId == taskId, cancel) ?? throw new Refusal(Errors.ImportTaskNotFound, taskId);
        return ImportRows.ToContract(dataset, job, time.GetUtcNow());
    }
}
