using Assay.Server.Data;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Jobs;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>
/// Removes what a deleted task left behind, some thousand items at a time. Labels that the dataset took over stay, and so
/// do those that another task replaced and may bring back, and those that a published version holds.
/// </summary>
internal sealed class RemoveTaskRows(Writer writer) : IJobHandler
{
    public const string JobKind = "delete-task";
    private const string Highest = "~";

    private static readonly string Dropped = $"""
        SELECT a.key FROM annotations a
        WHERE a.dataset_key = @DatasetKey AND a.sample_id > @From AND a.sample_id <= @To AND a.task_key = @TaskKey
          AND NOT EXISTS (SELECT 1 FROM samples s WHERE s.dataset_key = a.dataset_key AND s.sample_id = a.sample_id AND s.annotation_key = a.key)
          AND NOT EXISTS (SELECT 1 FROM acceptances x
                          JOIN replaced_labels r ON r.dataset_key = x.dataset_key AND r.acceptance_key = x.key AND r.sample_id = a.sample_id
                          WHERE x.dataset_key = a.dataset_key AND x.task_key <> @TaskKey AND r.annotation_key = a.key)
          AND NOT {SnapshotHold.OfAnnotation("a")} AND NOT {SnapshotHold.Waiting("a")}
        """;

    private static readonly string Items = $"""
        DELETE FROM annotation_labels WHERE dataset_key = @DatasetKey AND annotation_key IN ({Dropped});
        DELETE FROM annotations WHERE dataset_key = @DatasetKey AND key IN ({Dropped});
        DELETE FROM reviews WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND sample_id <= @To;
        DELETE FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey AND sample_id <= @To;
        """;

    private const string Rest = """
        DELETE FROM acceptance_items WHERE dataset_key = @DatasetKey AND acceptance_key IN (SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey);
        DELETE FROM replaced_labels WHERE dataset_key = @DatasetKey AND acceptance_key IN (SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey);
        DELETE FROM acceptance_plans WHERE dataset_key = @DatasetKey AND acceptance_key IN (SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey);
        DELETE FROM verdict_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_block_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_stretch_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_label_counts WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM gold_answers WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        DELETE FROM task_blocks WHERE dataset_key = @DatasetKey AND task_key = @TaskKey;
        """;

    public string Kind => JobKind;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var arguments = run.Arguments<Arguments>();
        for (var from = ""; from != Highest;)
        {
            from = await writer.Run((db, c) => RemoveItems(db, arguments, from, c), cancel);
            await run.Report(0, null, cancel);
        }

        await writer.Run((db, c) => Execute(db, Rest, arguments, c), cancel);
    }

    /// <summary>Removes the items of the next samples after <paramref name="from"/> and answers the last of these.</summary>
    private static async Task<string> RemoveItems(AppDb db, Arguments task, string from, CancellationToken cancel)
    {
        var to = await (await db.Connection(cancel)).ExecuteScalarAsync<string?>(new CommandDefinition(
            "SELECT sample_id FROM items WHERE dataset_key = @DatasetKey AND task_key = @TaskKey ORDER BY sample_id, worker_key LIMIT 1 OFFSET 5000",
            task, db.Transaction, cancellationToken: cancel)) ?? Highest;
        await Execute(db, Items, new { task.DatasetKey, task.TaskKey, From = from, To = to }, cancel);
        return to;
    }

    private static async Task Execute(AppDb db, string text, object values, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel));

    internal sealed record Arguments(long DatasetKey, long TaskKey);
}
