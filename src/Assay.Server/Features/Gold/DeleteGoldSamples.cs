using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>Makes samples gold no longer. Answers to them count no more, and items that nobody answered yet are taken back; answered ones stay with their labelers.</summary>
internal static class DeleteGoldSamples
{
    public static async Task<BatchResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, DeleteGoldSamplesRequest body, AppDb db, Writer writer, CurrentUser user, HttpContext context, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var ids = BatchResults.Ids(body.Samples);
        var gone = await writer.Run(
            async (tx, c) =>
            {
                var tasks = await GoldDeal.Hold(tx, dataset.Key, c);
                var gold = await tx.Set<GoldSampleEntity>().Where(g => g.DatasetKey == dataset.Key && ids.Contains(g.SampleId)).Select(g => g.SampleId).ToListAsync(c);
                await tx.Set<GoldSampleEntity>().Where(g => g.DatasetKey == dataset.Key && gold.Contains(g.SampleId)).ExecuteDeleteAsync(c);
                await tx.Set<GoldAnswerEntity>().Where(a => a.DatasetKey == dataset.Key && gold.Contains(a.SampleId)).ExecuteDeleteAsync(c);
                foreach (var task in tasks)
                {
                    await TakeBack(tx, task, gold, c);
                    await GoldDeal.TopUp(tx, task, c);
                }

                return gold.ToHashSet(StringComparer.Ordinal);
            }, cancel);
        return BatchResults.Of(ids, id => gone.Contains(id) ? null : Errors.NotGold, context.LocaleOf());
    }

    private static async Task TakeBack(AppDb db, WorkforceTaskEntity task, List<string> samples, CancellationToken cancel)
    {
        var unanswered = new ItemBucket(ItemState.None).AsGold();
        var open = db.Set<ItemEntity>().Where(i => i.DatasetKey == task.DatasetKey && i.TaskKey == task.Key && samples.Contains(i.SampleId) && i.Bucket == unanswered);
        var changes = await open.Select(i => new ItemChange(i.WorkerKey, i.Block, unanswered, -1)).ToListAsync(cancel);
        await open.ExecuteDeleteAsync(cancel);
        var batch = new SqlBatch(db);
        TaskCounts.Add(batch, task, changes);
        await batch.Execute(cancel);
    }
}
