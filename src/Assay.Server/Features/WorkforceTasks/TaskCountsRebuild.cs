using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Counts a task's items anew, for changes that touch any number of them. The caller holds the task alone.</summary>
internal static class TaskCountsRebuild
{
    private const string Text = """
        DELETE FROM task_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;

        INSERT INTO task_counts (dataset_key, task_key, worker_key, bucket, count)
        SELECT dataset_key, task_key, worker_key, bucket, COUNT(*) FROM items
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        GROUP BY dataset_key, task_key, worker_key, bucket;

        DELETE FROM task_block_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;

        INSERT INTO task_block_counts (dataset_key, task_key, bucket, block, count)
        SELECT dataset_key, task_key, bucket, block, COUNT(*) FROM items
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        GROUP BY dataset_key, task_key, bucket, block;
        """;

    public static async Task Run(AppDb db, long datasetKey, long taskKey, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(
            Text, new { DatasetKey = datasetKey, TaskKey = taskKey }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
}
