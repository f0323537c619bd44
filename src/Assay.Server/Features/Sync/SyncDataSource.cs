using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Sync;

internal static class SyncDataSource
{
    public static async Task<SyncDataSourceStateResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, AppDb db, Writer writer, JobQueue queue, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        if (dataset.Type.IsText())
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("lines of a file have no names, so changed ones cannot be told from new ones", "文件中的行没有名称，无法区分修改与新增"));
        if (!dataset.Sources().Any(s => s.DataPath is not null))
            throw new Refusal(Errors.NoDataSource);
        var job = await writer.Run(async (tx, c) =>
        {
            await DatasetJobs.Begin(tx, dataset, DatasetJobs.Sync, c);
            var added = queue.Add(tx, dataset.ProjectKey, dataset.Key, DatasetJobs.Sync, new SynchronizeSamples.Arguments());
            await tx.SaveChangesAsync(c);
            return added;
        }, cancel);
        queue.Wake();
        return SyncDataSourceState.Of(dataset, job, time.GetUtcNow());
    }
}
