using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Hands samples that a dataset gets later to the tasks that want them: each to the labelers who have fewest.</summary>
internal static class TaskSync
{
    /// <summary>A column of each type that is needed; nothing is copied.</summary>
    private const string Tables = """
        CREATE TEMP TABLE offered AS SELECT sample_id, state, annotation_key, create_time AS place FROM samples WHERE 1 = 0;
        CREATE TEMP TABLE stretches (first bigint NOT NULL PRIMARY KEY, worker_key bigint NOT NULL);
        """;

    private static string Offer(string offered) => $"""
        INSERT INTO offered (sample_id, state, annotation_key, place)
        SELECT s.sample_id, s.state, s.annotation_key, row_number() OVER (ORDER BY s.sample_id) - 1
        FROM arrivals a CROSS JOIN samples s
        WHERE s.sample_id = a.sample_id AND {offered}
          AND NOT EXISTS (SELECT 1 FROM items i WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = s.sample_id)
        """;

    /// <summary>
    /// The block of a sample is the last that begins at or before it: blocks and samples are put in one order and the
    /// number of the block is carried along. A task without blocks gets its first.
    /// </summary>
    private static readonly string Insert = $"""
        INSERT INTO task_blocks (dataset_key, task_key, block, first_sample_id)
        SELECT @DatasetKey, @TaskKey, 0, MIN(sample_id) FROM offered
        WHERE NOT EXISTS (SELECT 1 FROM task_blocks WHERE dataset_key = @DatasetKey AND task_key = @TaskKey)
        HAVING COUNT(*) > 0;

        INSERT INTO items (dataset_key, task_key, sample_id, worker_key, block, bucket, annotation_key)
        WITH RECURSIVE turns(turn) AS (SELECT 0 UNION ALL SELECT turn + 1 FROM turns WHERE turn + 1 < @Turns)
        SELECT @DatasetKey, @TaskKey, p.sample_id,
            (SELECT h.worker_key FROM stretches h WHERE h.first <= (p.place * @Step) % @Count + t.turn * @Count ORDER BY h.first DESC LIMIT 1),
            COALESCE(p.block, 0), CASE p.state WHEN 0 THEN 0 ELSE 1 END, CASE p.state WHEN 0 THEN NULL ELSE p.annotation_key END
        FROM (SELECT o.sample_id, o.state, o.annotation_key, o.place, o.kind, MAX(o.block) OVER (ORDER BY o.sample_id, o.kind) AS block
              FROM (SELECT sample_id, state, annotation_key, place, CAST(NULL AS integer) AS block, 1 AS kind FROM offered
                    UNION ALL
                    SELECT first_sample_id, NULL, NULL, NULL, block, 0 FROM task_blocks WHERE dataset_key = @DatasetKey AND task_key = @TaskKey) o) p
        CROSS JOIN turns t
        WHERE p.kind = 1;

        INSERT INTO task_counts (dataset_key, task_key, worker_key, bucket, count)
        SELECT i.dataset_key, i.task_key, i.worker_key, i.bucket, COUNT(*) FROM offered o CROSS JOIN items i
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = o.sample_id
        GROUP BY i.dataset_key, i.task_key, i.worker_key, i.bucket
        ON CONFLICT (dataset_key, task_key, worker_key, bucket) DO UPDATE SET count = task_counts.count + excluded.count;

        INSERT INTO task_block_counts (dataset_key, task_key, bucket, block, count)
        SELECT i.dataset_key, i.task_key, i.bucket, i.block, COUNT(*) FROM offered o CROSS JOIN items i
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = o.sample_id
        GROUP BY i.dataset_key, i.task_key, i.bucket, i.block
        ON CONFLICT (dataset_key, task_key, bucket, block) DO UPDATE SET count = task_block_counts.count + excluded.count;

        INSERT INTO task_stretch_counts (dataset_key, task_key, bucket, stretch, count)
        SELECT i.dataset_key, i.task_key, i.bucket, i.block / {TaskStretchCountEntity.Blocks} AS stretch, COUNT(*) FROM offered o CROSS JOIN items i
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = o.sample_id
        GROUP BY i.dataset_key, i.task_key, i.bucket, stretch
        ON CONFLICT (dataset_key, task_key, bucket, stretch) DO UPDATE SET count = task_stretch_counts.count + excluded.count;
        """;

    /// <summary>A task that was complete has something to do again.</summary>
    private static readonly string TakeUp = $"""
        UPDATE workforce_tasks SET update_time = @Now, status = CASE WHEN status = {(int)WorkforceTaskStatus.Complete} THEN {(int)WorkforceTaskStatus.Running} ELSE status END
        WHERE dataset_key = @DatasetKey AND key = @TaskKey
        """;

    private static readonly IReadOnlyList<BulkColumn<Stretch>> Columns =
        [new("first", BulkType.Long, s => s.First), new("worker_key", BulkType.Long, s => s.WorkerKey)];

    /// <summary>Called in the transaction that stores the samples, before it touches the dataset's own row. Any number of samples is the same few statements.</summary>
    public static async Task NewSamples(AppDb db, DatasetEntity dataset, IReadOnlyCollection<string> sampleIds, long now, CancellationToken cancel)
    {
        var tasks = sampleIds.Count == 0 ? [] : await Takers(db, dataset.Key).OrderBy(t => t.Key).Select(t => t.Key).ToListAsync(cancel);
        if (tasks.Count > 0)
            await Arrivals.With(db, sampleIds, () => HandOut(db, dataset, tasks, now, cancel), cancel);
    }

    /// <summary>The tasks of a dataset that want later samples.</summary>
    public static IQueryable<WorkforceTaskEntity> Takers(AppDb db, long datasetKey) =>
        db.Set<WorkforceTaskEntity>().Where(t => t.DatasetKey == datasetKey && t.SynchronizeData && t.Status != WorkforceTaskStatus.Created);

    private static async Task HandOut(AppDb db, DatasetEntity dataset, List<long> tasks, long now, CancellationToken cancel)
    {
        foreach (var key in tasks)
        {
            await db.LockTask(key, cancel);
            var task = await db.Set<WorkforceTaskEntity>().AsNoTracking().SingleOrDefaultAsync(t => t.DatasetKey == dataset.Key && t.Key == key, cancel);
            // The deal of a task that is still starting comes after this and finds the samples.
            if (task is null or { Status: WorkforceTaskStatus.Starting })
                continue;
            await Add(db, task, now, cancel);
            await TaskBlocks.Even(db, dataset.Key, key, cancel);
        }
    }

    private static async Task Add(AppDb db, WorkforceTaskEntity task, long now, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        await connection.ExecuteAsync(Command(Tables));
        var offered = OfferedSamples.Of(db, task, now);
        offered.Parameters.AddDynamicParams(new { task.DatasetKey, TaskKey = task.Key });
        var count = await connection.ExecuteAsync(Command(Offer(offered.Text), offered.Parameters));
        var loads = await Loads(db, task, cancel);
        if (FewestFirst.Share(loads, count, task.Repetition) is { Count: > 0 } stretches)
        {
            await db.BulkInsert("stretches", Columns, stretches.ToAsyncEnumerable(), cancel);
            await connection.ExecuteAsync(Command(Insert, new
            {
                task.DatasetKey,
                TaskKey = task.Key,
                Turns = Math.Min(task.Repetition, loads.Count),
                Step = FewestFirst.Step(count),
                Count = (long)count,
            }));
            await connection.ExecuteAsync(Command(TakeUp, new { task.DatasetKey, TaskKey = task.Key, Now = now }));
        }

        await connection.ExecuteAsync(Command("DROP TABLE offered; DROP TABLE stretches"));

        CommandDefinition Command(string text, object? values = null) => new(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel);
    }

    /// <summary>How many items each labeler has.</summary>
    private static async Task<Dictionary<long, long>> Loads(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var loads = await db.Set<TaskCountEntity>().Where(c => c.DatasetKey == task.DatasetKey && c.TaskKey == task.Key)
            .GroupBy(c => c.WorkerKey).Select(g => new { g.Key, Count = g.Sum(c => c.Count) }).ToDictionaryAsync(g => g.Key, g => (long)g.Count, cancel);
        return (await Roster.Labelers(db, task, cancel)).ToDictionary(l => l, l => loads.GetValueOrDefault(l));
    }
}
