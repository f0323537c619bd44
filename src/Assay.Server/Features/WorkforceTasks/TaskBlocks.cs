using Assay.Server.Data;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Cuts a task's items into runs of neighbouring sample ids.</summary>
internal static class TaskBlocks
{
    /// <summary>Jumps from the first item of a block to the first of the next.</summary>
    private const string Firsts = """
        INSERT INTO task_blocks (dataset_key, task_key, block, first_sample_id)
        WITH RECURSIVE firsts(block, sample_id) AS (
            SELECT 0, (SELECT i.sample_id FROM items i WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey ORDER BY i.sample_id LIMIT 1)
            UNION ALL
            SELECT f.block + 1, (SELECT i.sample_id FROM items i WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id > f.sample_id
                                 ORDER BY i.sample_id, i.worker_key LIMIT 1 OFFSET @Skip)
            FROM firsts f WHERE f.sample_id IS NOT NULL)
        SELECT @DatasetKey, @TaskKey, block, sample_id FROM firsts WHERE sample_id IS NOT NULL
        """;

    /// <summary>A block that has grown beyond this makes lists slow.</summary>
    private const int Largest = 8 * TaskBlockEntity.Size;

    private const string Sizes = "SELECT block FROM task_block_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey GROUP BY block HAVING SUM(count) > @Largest LIMIT 1";

    private const string Renumber = """
        UPDATE items SET block = @Block
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND sample_id >= @From AND sample_id < @To AND block <> @Block
        """;

    /// <summary>Cuts a task anew when one of its blocks has grown too large. The caller holds the task.</summary>
    public static async Task Even(AppDb db, long datasetKey, long taskKey, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var large = await connection.QueryAsync<int>(Command(Sizes, new { DatasetKey = datasetKey, TaskKey = taskKey, Largest }));
        if (!large.Any())
            return;
        await Cut(db, datasetKey, taskKey, TaskBlockEntity.Size - 1, cancel);
        var blocks = await db.Set<TaskBlockEntity>().AsNoTracking().Where(b => b.DatasetKey == datasetKey && b.TaskKey == taskKey).OrderBy(b => b.Block).ToListAsync(cancel);
        for (var i = 0; i < blocks.Count; i++)
        {
            var to = i + 1 < blocks.Count ? blocks[i + 1].FirstSampleId : "~";
            await connection.ExecuteAsync(Command(Renumber, new { DatasetKey = datasetKey, TaskKey = taskKey, blocks[i].Block, From = blocks[i].FirstSampleId, To = to }));
        }

        await TaskCountsRebuild.Run(db, datasetKey, taskKey, cancel);

        CommandDefinition Command(string text, object values) => new(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel);
    }

    /// <summary>Writes the blocks of a task; <paramref name="skip"/> is how many items follow the first sample's own in a block.</summary>
    public static async Task Cut(AppDb db, long datasetKey, long taskKey, int skip, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            $"DELETE FROM task_blocks WHERE dataset_key = @DatasetKey AND task_key = @TaskKey; {Firsts}",
            new { DatasetKey = datasetKey, TaskKey = taskKey, Skip = skip }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
    }
}
