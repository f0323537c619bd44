using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// Gold items are no part of a population, and nobody judges them. But a labeler sees which of their items are drawn, so each gold item is drawn
/// for show with the same probability as the others; the closing does with them as with the others. The draw follows from the acceptance's seed,
/// item by item, so that it can be repeated when a closing is undone.
/// </summary>
internal static class GoldDraw
{
    /// <summary>Marks the drawn ones among the gold items of an acceptance, none of which is marked.</summary>
    public static async Task Mark(AppDb db, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var gold = await (await db.Connection(cancel)).QueryAsync<ItemKey>(new CommandDefinition(
            $"""
            SELECT sample_id AS SampleId, worker_key AS WorkerKey FROM items
            WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND acceptance_key = @Key AND bucket >= {ItemBucket.FirstGold}
            """, new { acceptance.DatasetKey, acceptance.TaskKey, acceptance.Key }, db.Transaction, cancellationToken: cancel));
        var share = (double)acceptance.SampleCount / acceptance.PopulationCount;
        var batch = new SqlBatch(db);
        foreach (var item in gold.Where(i => ItemPlace.Of(acceptance.Seed, i.SampleId, i.WorkerKey) < share))
        {
            batch.Add($"""
                UPDATE items SET bucket = bucket + 16, check_accept = NULL, check_score = NULL, check_comment = NULL
                WHERE dataset_key = {acceptance.DatasetKey} AND task_key = {acceptance.TaskKey} AND sample_id = {item.SampleId} AND worker_key = {item.WorkerKey}
                """);
        }

        await batch.Execute(cancel);
    }
}
