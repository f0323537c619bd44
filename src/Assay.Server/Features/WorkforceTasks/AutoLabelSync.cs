using Assay.Client;
using Assay.Server.Data;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Brings a model's labels that arrive later to the items nobody has labeled yet, in the tasks that want them.</summary>
internal static class AutoLabelSync
{
    private const string Reached = """
        s.dataset_key = @DatasetKey AND s.sample_id = a.sample_id AND s.state = 2
          AND items.dataset_key = @DatasetKey AND items.task_key = @TaskKey AND items.sample_id = a.sample_id
        """;

    private const string Moved = $"""
        SELECT items.worker_key AS WorkerKey, items.block AS Block, COUNT(*) AS Count FROM arrivals a CROSS JOIN samples s CROSS JOIN items WHERE {Reached} AND items.bucket = 0
        GROUP BY items.worker_key, items.block
        """;

    private const string Update = $"UPDATE items SET bucket = 1, annotation_key = s.annotation_key FROM arrivals a CROSS JOIN samples s WHERE {Reached} AND items.bucket IN (0, 1)";

    /// <summary>
    /// Holds the tasks that auto labels will reach. Before the samples are touched: a closing holds its task first and the
    /// samples then, and two who hold one of them each would wait for ever.
    /// </summary>
    public static async Task<IReadOnlyList<WorkforceTaskEntity>> Hold(AppDb db, long datasetKey, CancellationToken cancel)
    {
        var tasks = await db.Set<WorkforceTaskEntity>().AsNoTracking()
            .Where(t => t.DatasetKey == datasetKey && t.SynchronizeAutoLabelingData && t.Status != WorkforceTaskStatus.Created)
            .OrderBy(t => t.Key).ToListAsync(cancel);
        foreach (var task in tasks)
            await db.LockTask(task.Key, cancel);
        return tasks;
    }

    /// <summary>Called in the transaction that gave the samples their labels, with the tasks of <see cref="Hold"/>.</summary>
    public static async Task NewLabels(AppDb db, IReadOnlyList<WorkforceTaskEntity> tasks, IReadOnlyCollection<string> sampleIds, CancellationToken cancel)
    {
        if (tasks.Count == 0 || sampleIds.Count == 0)
            return;
        await Arrivals.With(db, sampleIds, async () =>
        {
            foreach (var task in tasks)
                await Reach(db, task, cancel);
        }, cancel);
    }

    private static async Task Reach(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var scope = new { task.DatasetKey, TaskKey = task.Key };
        var moved = await connection.QueryAsync<Run>(new CommandDefinition(Moved, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(Update, scope, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        var batch = new SqlBatch(db);
        TaskCounts.Add(batch, task,
        [
            .. from run in moved
               from change in new ItemChange[] { new(run.WorkerKey, run.Block, new(ItemState.None), -run.Count), new(run.WorkerKey, run.Block, new(ItemState.Auto), run.Count) }
               select change,
        ]);
        await batch.Execute(cancel);
    }

    private sealed class Run
    {
        public long WorkerKey { get; set; }
        public int Block { get; set; }
        public int Count { get; set; }
    }
}
