using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Samples;

/// <summary>Takes samples out of a dataset and out of every team task they are in, with all their labels. The files stay.</summary>
internal static class SampleRemoval
{
    private const int Chunk = 1_000;

    private static string Tasks(AppDb db) => $"""
        SELECT DISTINCT t.key FROM workforce_tasks t
        WHERE t.dataset_key = @Dataset AND EXISTS (SELECT 1 FROM items i WHERE i.dataset_key = t.dataset_key AND i.task_key = t.key AND {db.In("i.sample_id", "@Samples")})
        ORDER BY t.key
        """;

    private static string Items(AppDb db) => $"items WHERE dataset_key = @Dataset AND task_key = @Task AND {db.In("sample_id", "@Samples")}";

    /// <summary>Those that an acceptance may be about: gold items are in none.</summary>
    private static string Population(AppDb db) => $"{Items(db)} AND bucket < {ItemBucket.FirstGold}";

    /// <summary>Takes the items out of the task's counts, out of the acceptance that may be running, and out of the task.</summary>
    private static string FromTask(AppDb db) => $"""
        INSERT INTO task_counts (dataset_key, task_key, worker_key, bucket, count)
        SELECT dataset_key, task_key, worker_key, bucket, -COUNT(*) FROM {Items(db)} GROUP BY dataset_key, task_key, worker_key, bucket
        ON CONFLICT (dataset_key, task_key, worker_key, bucket) DO UPDATE SET count = task_counts.count + excluded.count;

        INSERT INTO task_block_counts (dataset_key, task_key, bucket, block, count)
        SELECT dataset_key, task_key, bucket, block, -COUNT(*) FROM {Items(db)} GROUP BY dataset_key, task_key, bucket, block
        ON CONFLICT (dataset_key, task_key, bucket, block) DO UPDATE SET count = task_block_counts.count + excluded.count;

        INSERT INTO task_stretch_counts (dataset_key, task_key, bucket, stretch, count)
        SELECT dataset_key, task_key, bucket, block / {TaskStretchCountEntity.Blocks} AS stretch, -COUNT(*) FROM {Items(db)} GROUP BY dataset_key, task_key, bucket, stretch
        ON CONFLICT (dataset_key, task_key, bucket, stretch) DO UPDATE SET count = task_stretch_counts.count + excluded.count;

        INSERT INTO task_label_counts (dataset_key, task_key, worker_key, type, name, count, sample_count)
        SELECT i.dataset_key, i.task_key, i.worker_key, l.type, l.name, -SUM(l.count), -COUNT(*)
        FROM items i JOIN annotation_labels l ON l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
        WHERE i.dataset_key = @Dataset AND i.task_key = @Task AND {db.In("i.sample_id", "@Samples")} AND i.bucket NOT IN ({(int)ItemState.None}, {(int)ItemState.Auto})
        GROUP BY i.dataset_key, i.task_key, i.worker_key, l.type, l.name
        ON CONFLICT (dataset_key, task_key, worker_key, type, name)
        DO UPDATE SET count = task_label_counts.count + excluded.count, sample_count = task_label_counts.sample_count + excluded.sample_count;

        UPDATE acceptances SET
            population_count = population_count - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 >= {(int)CheckState.Undrawn}),
            sample_count = sample_count - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 >= {(int)CheckState.Drawn}),
            grade_a = grade_a - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 = {(int)CheckState.DrawnAccepted} AND check_score = 'A'),
            grade_b = grade_b - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 = {(int)CheckState.DrawnAccepted} AND check_score = 'B'),
            grade_c = grade_c - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 = {(int)CheckState.DrawnAccepted} AND check_score = 'C'),
            grade_d = grade_d - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 = {(int)CheckState.DrawnAccepted} AND check_score = 'D'),
            ungraded = ungraded - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 = {(int)CheckState.DrawnAccepted} AND (check_score IS NULL OR check_score NOT IN ('A', 'B', 'C', 'D'))),
            rejected = rejected - (SELECT COUNT(*) FROM {Population(db)} AND bucket / 16 = {(int)CheckState.DrawnRejected})
        WHERE dataset_key = @Dataset AND task_key = @Task AND status = 0;

        DELETE FROM acceptance_items WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")}
            AND acceptance_key IN (SELECT key FROM acceptances WHERE dataset_key = @Dataset AND task_key = @Task AND status = 0);
        DELETE FROM verdict_counts WHERE dataset_key = @Dataset AND task_key = @Task
            AND acceptance_key IN (SELECT key FROM acceptances WHERE dataset_key = @Dataset AND task_key = @Task AND status = 0);
        INSERT INTO verdict_counts (dataset_key, task_key, worker_key, acceptance_key, accepted, rejected, points)
        SELECT x.dataset_key, @Task, x.worker_key, x.acceptance_key, SUM(CASE WHEN x.accept THEN 1 ELSE 0 END), SUM(CASE WHEN x.accept THEN 0 ELSE 1 END),
            SUM(CASE WHEN NOT x.accept THEN 0 WHEN x.score = 'B' THEN 3 WHEN x.score = 'C' THEN 2 WHEN x.score = 'D' THEN 1 ELSE 4 END)
        FROM acceptances q JOIN acceptance_items x ON x.dataset_key = q.dataset_key AND x.acceptance_key = q.key
        WHERE q.dataset_key = @Dataset AND q.task_key = @Task AND q.status = 0 AND x.accept IS NOT NULL
        GROUP BY x.dataset_key, x.worker_key, x.acceptance_key;

        UPDATE workforce_tasks SET deleted_samples = deleted_samples + (SELECT COUNT(DISTINCT sample_id) FROM {Items(db)}), update_time = @Now
        WHERE dataset_key = @Dataset AND key = @Task;
        DELETE FROM reviews WHERE dataset_key = @Dataset AND task_key = @Task AND {db.In("sample_id", "@Samples")};
        DELETE FROM {Items(db)};
        """;

    /// <summary>What a published version holds stays for it, and labels of files that went away wait for them.</summary>
    private static string FromDataset(AppDb db) => $"""
        {SnapshotHold.Keep($"s.dataset_key = @Dataset AND {db.In("s.sample_id", "@Samples")}")};
        DELETE FROM annotation_labels WHERE dataset_key = @Dataset
            AND annotation_key IN (SELECT a.key FROM annotations a WHERE a.dataset_key = @Dataset AND {db.In("a.sample_id", "@Samples")} AND NOT {SnapshotHold.OfAnnotation("a")} AND NOT {SnapshotHold.Waiting("a")});
        DELETE FROM annotations WHERE dataset_key = @Dataset AND key IN
            (SELECT a.key FROM annotations a WHERE a.dataset_key = @Dataset AND {db.In("a.sample_id", "@Samples")} AND NOT {SnapshotHold.OfAnnotation("a")} AND NOT {SnapshotHold.Waiting("a")});
        DELETE FROM gold_samples WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")};
        DELETE FROM gold_answers WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")};
        DELETE FROM replaced_labels WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")}
            AND acceptance_key IN (SELECT key FROM acceptances WHERE dataset_key = @Dataset);
        DELETE FROM samples WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")};
        """;

    /// <summary>Removes those of the samples that are there, in the caller's transaction. Without <paramref name="wait"/> their labels are gone for good.</summary>
    public static async Task Run(AppDb db, DatasetEntity dataset, IReadOnlyCollection<string> sampleIds, long now, CancellationToken cancel, bool wait = false)
    {
        foreach (var chunk in sampleIds.Chunk(Chunk))
            await RunChunk(db, dataset, chunk, now, wait, cancel);
    }

    private static async Task RunChunk(AppDb db, DatasetEntity dataset, string[] samples, long now, bool wait, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        foreach (var task in (await connection.QueryAsync<long>(Command(Tasks(db), 0))).AsList())
        {
            await db.LockTask(task, cancel);
            await connection.ExecuteAsync(Command(FromTask(db), task));
        }

        var states = (await connection.QueryAsync<(int State, int Count)>(Command(
            $"SELECT state, COUNT(*) FROM samples WHERE dataset_key = @Dataset AND {db.In("sample_id", "@Samples")} GROUP BY state", 0))).ToDictionary(s => (LabelingState)s.State, s => s.Count);
        await connection.ExecuteAsync(Command(FromDataset(db), 0));
        var total = states.Values.Sum();
        var change = new CountChange(-total, -states.GetValueOrDefault(LabelingState.Labeled), -states.GetValueOrDefault(LabelingState.Unconfirmed), total);
        await DatasetCounts.Apply(db, dataset, change, now, cancel);

        CommandDefinition Command(string text, long task) =>
            new(text, new { Dataset = dataset.Key, Task = task, Samples = samples, Now = now, Wait = wait }, db.Transaction, commandTimeout: 0, cancellationToken: cancel);
    }
}
