using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Hands samples that a dataset gets later to the tasks that want them: each to the labelers who have fewest.</summary>
internal static class TaskSync
{
    /// <summary>Called in the transaction that stores the samples, before it touches the dataset's own row.</summary>
    public static async Task NewSamples(AppDb db, DatasetEntity dataset, IReadOnlyCollection<string> sampleIds, long now, CancellationToken cancel)
    {
        var tasks = await db.Set<WorkforceTaskEntity>()
            .Where(t => t.DatasetKey == dataset.Key && t.SynchronizeData && t.Status != WorkforceTaskStatus.Created)
            .OrderBy(t => t.Key).Select(t => t.Key).ToListAsync(cancel);
        foreach (var key in tasks)
        {
            await db.LockTask(key, alone: true, cancel);
            var task = await db.Set<WorkforceTaskEntity>().AsNoTracking().SingleOrDefaultAsync(t => t.DatasetKey == dataset.Key && t.Key == key, cancel);
            // The deal of a task that is still starting comes after this and finds the samples.
            if (task is null or { Status: WorkforceTaskStatus.Starting })
                continue;
            foreach (var ids in sampleIds.Chunk(1000))
                await Add(db, task, ids, now, cancel);
            await TaskBlocks.Even(db, dataset.Key, key, cancel);
        }
    }

    private static async Task Add(AppDb db, WorkforceTaskEntity task, string[] ids, long now, CancellationToken cancel)
    {
        var there = await db.Set<ItemEntity>().Where(i => i.DatasetKey == task.DatasetKey && i.TaskKey == task.Key && ids.Contains(i.SampleId))
            .Select(i => i.SampleId).Distinct().ToListAsync(cancel);
        var offered = OfferedSamples.Of(db, task, now);
        offered.Parameters.Add("Ids", ids.Except(there).ToArray());
        var samples = (await (await db.Connection(cancel)).QueryAsync<NewSample>(new CommandDefinition(
            $"""
            SELECT s.sample_id AS SampleId, s.state AS State, s.annotation_key AS AnnotationKey FROM samples s
            WHERE {offered.Text} AND {db.In("s.sample_id", "@Ids")} ORDER BY s.sample_id
            """, offered.Parameters, db.Transaction, cancellationToken: cancel))).AsList();
        if (samples.Count == 0)
            return;

        var blocks = await Blocks(db, task, samples[0].SampleId, cancel);
        var items = await Items(db, task, samples, blocks, cancel);
        await db.BulkInsert("items", Columns(task), items.ToAsyncEnumerable(), cancel);
        var batch = new SqlBatch(db);
        TaskCounts.Add(batch, task, items.ConvertAll(i => new ItemChange(i.WorkerKey, i.Block, i.Bucket, 1)));
        // A task that was complete has something to do again.
        batch.Add($"""
            UPDATE workforce_tasks SET update_time = {now}, status = CASE WHEN status = {(int)WorkforceTaskStatus.Complete} THEN {(int)WorkforceTaskStatus.Running} ELSE status END
            WHERE dataset_key = {task.DatasetKey} AND key = {task.Key}
            """);
        await batch.Execute(cancel);
    }

    /// <summary>First sample ids of the task's blocks; a task that has none yet gets its first.</summary>
    private static async Task<List<string>> Blocks(AppDb db, WorkforceTaskEntity task, string first, CancellationToken cancel)
    {
        var blocks = await db.Set<TaskBlockEntity>().Where(b => b.DatasetKey == task.DatasetKey && b.TaskKey == task.Key).OrderBy(b => b.Block).Select(b => b.FirstSampleId).ToListAsync(cancel);
        if (blocks.Count > 0)
            return blocks;
        await new SqlBatch(db).Add($"INSERT INTO task_blocks (dataset_key, task_key, block, first_sample_id) VALUES ({task.DatasetKey}, {task.Key}, 0, {first})").Execute(cancel);
        return [first];
    }

    private static async Task<List<NewItem>> Items(AppDb db, WorkforceTaskEntity task, List<NewSample> samples, List<string> blocks, CancellationToken cancel)
    {
        var loads = await db.Set<TaskCountEntity>().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key)
            .GroupBy(c => c.WorkerKey).Select(g => new { g.Key, Count = g.Sum(c => c.Count) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var waiting = new PriorityQueue<long, (int Load, long Worker)>();
        foreach (var labeler in await Roster.Labelers(db, task, cancel))
            waiting.Enqueue(labeler, (loads.GetValueOrDefault(labeler), labeler));
        var items = new List<NewItem>(samples.Count * task.Repetition);
        foreach (var sample in samples)
        {
            var place = blocks.BinarySearch(sample.SampleId, StringComparer.Ordinal);
            var block = Math.Max(0, place >= 0 ? place : ~place - 1);
            var bucket = new ItemBucket(sample.State == (int)LabelingState.Unlabeled ? ItemState.None : ItemState.Auto);
            var takers = new List<(long Worker, int Load)>(task.Repetition);
            while (takers.Count < task.Repetition && waiting.TryDequeue(out var worker, out var at))
                takers.Add((worker, at.Load));
            foreach (var (worker, load) in takers)
            {
                items.Add(new(sample.SampleId, worker, block, bucket, bucket.State == ItemState.Auto ? sample.AnnotationKey : null));
                waiting.Enqueue(worker, (load + 1, worker));
            }
        }

        return items;
    }

    private static IReadOnlyList<BulkColumn<NewItem>> Columns(WorkforceTaskEntity task) =>
    [
        new("dataset_key", BulkType.Long, _ => task.DatasetKey),
        new("task_key", BulkType.Long, _ => task.Key),
        new("sample_id", BulkType.Text, i => i.SampleId),
        new("worker_key", BulkType.Long, i => i.WorkerKey),
        new("block", BulkType.Integer, i => i.Block),
        new("bucket", BulkType.Short, i => i.Bucket.Value),
        new("annotation_key", BulkType.Long, i => i.AnnotationKey),
    ];

    private sealed record NewItem(string SampleId, long WorkerKey, int Block, ItemBucket Bucket, long? AnnotationKey);

    private sealed class NewSample
    {
        public string SampleId { get; set; } = "";
        public int State { get; set; }
        public long? AnnotationKey { get; set; }
    }
}
