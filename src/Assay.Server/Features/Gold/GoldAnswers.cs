using Assay.Quality;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>A labeler's new labels of a gold item; without <paramref name="AnnotationKey"/> they took them back.</summary>
internal sealed record GoldSubmission(string SampleId, long WorkerKey, ItemState From, long? AnnotationKey, string Labels);

/// <summary>Holds what labelers say to gold samples against the known labels. An answer may be changed like any labels, until the item is sent back.</summary>
internal static class GoldAnswers
{
    private const string Given = """
        SELECT x.task_key AS TaskKey, x.sample_id AS SampleId, x.worker_key AS WorkerKey, a.labels AS Labels
        FROM gold_answers x JOIN annotations a ON a.dataset_key = x.dataset_key AND a.key = x.annotation_key
        WHERE x.dataset_key = @DatasetKey
        """;

    /// <summary>Records answers in the transaction that stores the labels.</summary>
    public static async Task Record(AppDb db, SqlBatch batch, WorkforceTaskEntity task, IReadOnlyCollection<GoldSubmission> submissions, long now, CancellationToken cancel)
    {
        var ids = submissions.Select(s => s.SampleId).ToList();
        var known = await db.Set<GoldSampleEntity>().AsNoTracking().Where(g => g.DatasetKey == task.DatasetKey && ids.Contains(g.SampleId))
            .ToDictionaryAsync(g => g.SampleId, g => QualityMapping.ToAnnotation(g.Labels), cancel);
        foreach (var s in submissions)
        {
            if (s.From == ItemState.Rejected)
                batch.Add($"UPDATE gold_answers SET is_final = {true} WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND worker_key = {s.WorkerKey} AND sample_id = {s.SampleId}");
            else if (s.AnnotationKey is null)
                batch.Add($"DELETE FROM gold_answers WHERE dataset_key = {task.DatasetKey} AND task_key = {task.Key} AND worker_key = {s.WorkerKey} AND sample_id = {s.SampleId} AND NOT is_final");
            else if (known.TryGetValue(s.SampleId, out var labels))
                Add(batch, task, s, labels, now);
        }
    }

    /// <summary>Holds the answers to samples whose known labels have changed against the new ones.</summary>
    public static async Task Judge(AppDb db, long datasetKey, IReadOnlyDictionary<string, string> known, CancellationToken cancel)
    {
        var answers = (await (await db.Connection(cancel)).QueryAsync<GivenAnswer>(new CommandDefinition(
            $"{Given} AND {db.In("x.sample_id", "@Ids")}", new { DatasetKey = datasetKey, Ids = known.Keys.ToArray() }, db.Transaction, cancellationToken: cancel))).AsList();
        var batch = new SqlBatch(db);
        foreach (var a in answers)
        {
            var (right, given) = (QualityMapping.ToAnnotation(known[a.SampleId]), QualityMapping.ToAnnotation(a.Labels));
            batch.Add($"""
                UPDATE gold_answers SET is_right = {KnownLabels.AreMetBy(right, given)}, agreement = {Agreement.Between(right, given)}
                WHERE dataset_key = {datasetKey} AND task_key = {a.TaskKey} AND worker_key = {a.WorkerKey} AND sample_id = {a.SampleId}
                """);
        }

        await batch.Execute(cancel);
    }

    private static void Add(SqlBatch batch, WorkforceTaskEntity task, GoldSubmission s, Annotation known, long now)
    {
        var given = QualityMapping.ToAnnotation(s.Labels);
        batch.Add($"""
            INSERT INTO gold_answers (dataset_key, task_key, worker_key, sample_id, annotation_key, is_right, agreement, time, is_final)
            VALUES ({task.DatasetKey}, {task.Key}, {s.WorkerKey}, {s.SampleId}, {s.AnnotationKey}, {KnownLabels.AreMetBy(known, given)}, {Agreement.Between(known, given)}, {now}, {false})
            ON CONFLICT (dataset_key, task_key, worker_key, sample_id) DO UPDATE
            SET annotation_key = excluded.annotation_key, is_right = excluded.is_right, agreement = excluded.agreement, time = excluded.time
            WHERE NOT gold_answers.is_final
            """);
    }

    private sealed class GivenAnswer
    {
        public long TaskKey { get; set; }
        public string SampleId { get; set; } = "";
        public long WorkerKey { get; set; }
        public string Labels { get; set; } = "[]";
    }
}
