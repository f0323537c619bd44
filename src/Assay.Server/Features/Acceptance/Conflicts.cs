using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// An item of the population conflicts when its labels differ from labels the dataset has for its sample, or when the
/// sample's labelers disagree. Labels differ exactly when their canonical forms do. Labels that an earlier closing of the
/// same task put into the dataset are no conflict: a later consensus replaces them.
/// </summary>
internal static class Conflicts
{
    /// <summary>Condition on items <c>i</c> of the population of acceptance <c>@Key</c>, with labels <c>a</c> and sample <c>s</c> joined.</summary>
    public static readonly string Where = $"""
        i.acceptance_key = @Key AND i.bucket IN ({ClosingTable.List})
        AND (EXISTS (SELECT 1 FROM annotations d
                     WHERE d.dataset_key = s.dataset_key AND d.key = s.annotation_key AND s.state = 1 AND d.canonical <> a.canonical
                       AND NOT EXISTS (SELECT 1 FROM acceptances q WHERE q.dataset_key = i.dataset_key AND q.task_key = i.task_key AND q.key = s.merged_by))
             OR EXISTS (SELECT 1 FROM items o
                        JOIN items p ON p.dataset_key = o.dataset_key AND p.task_key = o.task_key AND p.sample_id = o.sample_id AND p.worker_key > o.worker_key
                        JOIN annotations oa ON oa.dataset_key = o.dataset_key AND oa.key = o.annotation_key
                        JOIN annotations pa ON pa.dataset_key = p.dataset_key AND pa.key = p.annotation_key
                        WHERE o.dataset_key = i.dataset_key AND o.task_key = i.task_key AND o.sample_id = i.sample_id
                          AND o.acceptance_key = i.acceptance_key AND p.acceptance_key = i.acceptance_key
                          AND o.bucket < {ItemBucket.FirstGold} AND p.bucket < {ItemBucket.FirstGold} AND oa.canonical <> pa.canonical))
        """;

    /// <summary>Only samples that somebody else labeled can differ from the dataset. Both sides are indexed, so it is read from the smaller: CROSS JOIN keeps the order on SQLite.</summary>
    private const string Differing = """
        s.dataset_key = @DatasetKey AND s.state = 1
        AND i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = s.sample_id AND i.acceptance_key = @Key
        AND a.dataset_key = @DatasetKey AND a.key = i.annotation_key
        AND d.dataset_key = @DatasetKey AND d.key = s.annotation_key AND d.canonical <> a.canonical
        AND (s.merged_by IS NULL OR s.merged_by NOT IN (SELECT key FROM acceptances WHERE dataset_key = @DatasetKey AND task_key = @TaskKey))
        """;

    private static readonly string Disagreeing = $"""
        SELECT i.sample_id FROM items i JOIN annotations a ON a.dataset_key = i.dataset_key AND a.key = i.annotation_key
        WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.acceptance_key = @Key AND i.bucket IN ({ClosingTable.List})
        GROUP BY i.sample_id HAVING MIN(a.canonical) <> MAX(a.canonical)
        """;

    /// <summary>How many items of a running acceptance's population conflict, without looking at each.</summary>
    public static async Task<int> Count(AppDb db, DatasetEntity dataset, WorkforceTaskEntity task, AcceptanceEntity acceptance, CancellationToken cancel)
    {
        var from = dataset.AnnotatedSamples < acceptance.PopulationCount ? "samples s CROSS JOIN items i" : "items i CROSS JOIN samples s";
        var differing = $"""
            SELECT i.sample_id, i.worker_key FROM {from} CROSS JOIN annotations a CROSS JOIN annotations d
            WHERE {Differing} AND i.bucket IN ({ClosingTable.List})
            """;
        var conflicting = task.Repetition == 1 ? differing : $"""
            {differing}
            UNION SELECT i.sample_id, i.worker_key FROM ({Disagreeing}) g CROSS JOIN items i
            WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.sample_id = g.sample_id AND i.acceptance_key = @Key AND i.bucket IN ({ClosingTable.List})
            """;
        return await (await db.Connection(cancel)).ExecuteScalarAsync<int>(new CommandDefinition(
            $"SELECT COUNT(*) FROM ({conflicting}) c", new { task.DatasetKey, TaskKey = task.Key, acceptance.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
    }
}
