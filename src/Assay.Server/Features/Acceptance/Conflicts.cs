using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Dapper;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// A sample of the population conflicts when its labels differ from labels the dataset has, or when its labelers
/// disagree. Labels differ exactly when their canonical forms do. Labels that an earlier closing of the same task put
/// into the dataset are no conflict: a later consensus replaces them.
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
                          AND o.acceptance_key = i.acceptance_key AND p.acceptance_key = i.acceptance_key AND oa.canonical <> pa.canonical))
        """;

    public static async Task<long> Count(AppDb db, WorkforceTaskEntity task, long acceptanceKey, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteScalarAsync<long>(new CommandDefinition(
            $"""
            SELECT COUNT(*) FROM items i {ItemQuery.Joins}
            WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND {Where}
            """, new { task.DatasetKey, TaskKey = task.Key, Key = acceptanceKey }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
}
