using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>Gives the labelers of a task their gold items: the same rows as others, in buckets of their own, and at their place among them. The caller holds the task.</summary>
internal static class GoldDeal
{
    private const string Held = """
        SELECT g.sample_id AS SampleId, i.worker_key AS WorkerKey, i.bucket AS Bucket
        FROM gold_samples g CROSS JOIN items i
        WHERE g.dataset_key = @DatasetKey AND i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = g.sample_id
        """;

    private static readonly IReadOnlyList<BulkColumn<GoldItem>> Columns =
    [
        new("dataset_key", BulkType.Long, i => i.Task.DatasetKey),
        new("task_key", BulkType.Long, i => i.Task.Key),
        new("sample_id", BulkType.Text, i => i.SampleId),
        new("worker_key", BulkType.Long, i => i.WorkerKey),
        new("block", BulkType.Integer, i => i.Block),
        new("bucket", BulkType.Short, _ => new ItemBucket(ItemState.None).AsGold().Value),
    ];

    /// <summary>The tasks of a dataset that deal gold, each held until the transaction ends; before samples are touched, as a closing does.</summary>
    public static async Task<IReadOnlyList<WorkforceTaskEntity>> Hold(AppDb db, long datasetKey, CancellationToken cancel)
    {
        var tasks = await db.Set<WorkforceTaskEntity>().AsNoTracking()
            .Where(t => t.DatasetKey == datasetKey && t.GoldPerLabeler > 0 && t.Status != Client.WorkforceTaskStatus.Created && t.Status != Client.WorkforceTaskStatus.Starting)
            .OrderBy(t => t.Key).ToListAsync(cancel);
        foreach (var task in tasks)
            await db.LockTask(task.Key, cancel);
        return tasks;
    }

    /// <summary>Fills up what labelers are short of. A labeler never gets a sample twice, gold or not; who has enough gets nothing.</summary>
    public static async Task TopUp(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        if (task.GoldPerLabeler == 0)
            return;
        var gold = await db.Set<GoldSampleEntity>().Where(g => g.DatasetKey == task.DatasetKey).OrderBy(g => g.SampleId).Select(g => g.SampleId).ToListAsync(cancel);
        var held = (await (await db.Connection(cancel)).QueryAsync<HeldItem>(new CommandDefinition(
            Held, new { task.DatasetKey, TaskKey = task.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel))).ToLookup(i => i.WorkerKey);
        var missing = (await Roster.Labelers(db, task, cancel)).SelectMany(labeler => Missing(task, labeler, gold, [.. held[labeler]])).ToList();
        if (missing.Count == 0)
            return;
        var blocks = await Blocks(db, task, missing, cancel);
        var items = missing.ConvertAll(m => new GoldItem(task, m.SampleId, m.WorkerKey, BlockOf(blocks, m.SampleId)));
        await db.BulkInsert("items", Columns, items.ToAsyncEnumerable(), cancel);
        var batch = new SqlBatch(db);
        TaskCounts.Add(batch, task, [.. items.Select(i => new ItemChange(i.WorkerKey, i.Block, new ItemBucket(ItemState.None).AsGold(), 1))]);
        await batch.Execute(cancel);
    }

    private static IEnumerable<(string SampleId, long WorkerKey)> Missing(WorkforceTaskEntity task, long labeler, List<string> gold, List<HeldItem> held)
    {
        var taken = held.Select(i => i.SampleId).ToHashSet(StringComparer.Ordinal);
        var free = gold.Where(id => !taken.Contains(id)).ToList();
        var had = held.Count(i => new ItemBucket(i.Bucket).IsGold);
        var count = Math.Min(task.GoldPerLabeler - had, free.Count);
        return count <= 0 ? [] : SimpleRandomSample.Draw(unchecked(task.Seed ^ labeler ^ had), free.Count, count).Select(at => (free[at], labeler));
    }

    /// <summary>First sample ids of the blocks, in order. A task that has no items yet gets its first block.</summary>
    private static async Task<List<TaskBlockEntity>> Blocks(AppDb db, WorkforceTaskEntity task, List<(string SampleId, long WorkerKey)> missing, CancellationToken cancel)
    {
        var blocks = await db.Set<TaskBlockEntity>().AsNoTracking().Where(b => b.DatasetKey == task.DatasetKey && b.TaskKey == task.Key).OrderBy(b => b.Block).ToListAsync(cancel);
        if (blocks.Count > 0)
            return blocks;
        var first = new TaskBlockEntity { DatasetKey = task.DatasetKey, TaskKey = task.Key, FirstSampleId = missing.Min(m => m.SampleId)! };
        db.Add(first);
        await db.SaveChangesAsync(cancel);
        return [first];
    }

    private static int BlockOf(List<TaskBlockEntity> blocks, string sampleId)
    {
        var (low, high) = (0, blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (string.CompareOrdinal(blocks[middle].FirstSampleId, sampleId) <= 0)
                low = middle;
            else
                high = middle - 1;
        }

        return blocks[low].Block;
    }

    private sealed record GoldItem(WorkforceTaskEntity Task, string SampleId, long WorkerKey, int Block);

    private sealed class HeldItem
    {
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public short Bucket { get; set; }
    }
}
