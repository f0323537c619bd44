using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Counts a task's items anew, for changes that touch any number of them. The caller holds the task.</summary>
internal static class TaskCountsRebuild
{
    /// <summary>Counts block by block along an index: grouping a million items by block would have to sort them.</summary>
    private const string BlocksAlongIndex = """
        SELECT @DatasetKey, @TaskKey, k.bucket, b.block,
               (SELECT COUNT(*) FROM items i WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.bucket = k.bucket AND i.sample_id >= b.low AND i.sample_id < b.high)
        FROM (SELECT DISTINCT bucket FROM task_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey) k
        CROSS JOIN (SELECT block, CASE block WHEN 0 THEN '' ELSE first_sample_id END AS low, lead(first_sample_id, 1, '~') OVER (ORDER BY block) AS high
                    FROM task_blocks WHERE dataset_key = @DatasetKey AND task_key = @TaskKey) b
        """;

    /// <summary>
    /// Counts all blocks in one pass. Items that the same transaction dealt out are none yet to the planner, so that of a
    /// query for each block it may make a walk through all items for each block.
    /// </summary>
    private const string BlocksInOnePass = """
        SELECT dataset_key, task_key, bucket, block, COUNT(*) FROM items
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        GROUP BY dataset_key, task_key, bucket, block
        """;

    private static string Items(AppDb db) => $"""
        DELETE FROM task_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_block_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_stretch_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        INSERT INTO task_counts (dataset_key, task_key, worker_key, bucket, count)
        SELECT dataset_key, task_key, worker_key, bucket, COUNT(*) FROM items
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        GROUP BY dataset_key, task_key, worker_key, bucket;

        INSERT INTO task_block_counts (dataset_key, task_key, bucket, block, count)
        {(db.GroupsWithoutSorting ? BlocksInOnePass : BlocksAlongIndex)};

        INSERT INTO task_stretch_counts (dataset_key, task_key, bucket, stretch, count)
        SELECT dataset_key, task_key, bucket, block / {TaskStretchCountEntity.Blocks}, SUM(count) FROM task_block_counts
        WHERE dataset_key = @DatasetKey AND task_key = @TaskKey
        GROUP BY dataset_key, task_key, bucket, block / {TaskStretchCountEntity.Blocks};
        """;

    /// <summary>Labels of what was submitted; auto labels that wait for their labeler do not count.</summary>
    private const string LabelCounts = """
        DELETE FROM task_label_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        INSERT INTO task_label_counts (dataset_key, task_key, worker_key, type, name, count, sample_count)
        SELECT i.dataset_key, i.task_key, i.worker_key, l.type, l.name, SUM(l.count), COUNT(*)
        FROM items i JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.bucket > 1
        GROUP BY i.dataset_key, i.task_key, i.worker_key, l.type, l.name;
        """;

    /// <summary>By bucket and labeler, by bucket and block, by bucket and stretch.</summary>
    public static Task Run(AppDb db, long datasetKey, long taskKey, CancellationToken cancel) => Execute(db, Items(db), datasetKey, taskKey, cancel);

    /// <summary>The labels of current submissions, by labeler.</summary>
    public static Task Labels(AppDb db, long datasetKey, long taskKey, CancellationToken cancel) => Execute(db, LabelCounts, datasetKey, taskKey, cancel);

    private static async Task Execute(AppDb db, string text, long datasetKey, long taskKey, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            text, new { DatasetKey = datasetKey, TaskKey = taskKey }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
    }
}
