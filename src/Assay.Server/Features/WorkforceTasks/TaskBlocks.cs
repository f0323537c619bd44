using Assay.Server.Data;
using Dapper;

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

    /// <summary>Writes the blocks of a task; <paramref name="skip"/> is how many items follow the first sample's own in a block.</summary>
    public static async Task Cut(AppDb db, long datasetKey, long taskKey, int skip, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            $"DELETE FROM task_blocks WHERE dataset_key = @DatasetKey AND task_key = @TaskKey; {Firsts}",
            new { DatasetKey = datasetKey, TaskKey = taskKey, Skip = skip }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
    }
}
