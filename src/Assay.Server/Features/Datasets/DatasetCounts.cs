using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Dapper;

namespace Assay.Server.Features.Datasets;

/// <summary>By how much the counters of a dataset move.</summary>
internal readonly record struct CountChange(int Total = 0, int Annotated = 0, int Unconfirmed = 0, int Deleted = 0)
{
    public static CountChange operator +(CountChange a, CountChange b) =>
        new(a.Total + b.Total, a.Annotated + b.Annotated, a.Unconfirmed + b.Unconfirmed, a.Deleted + b.Deleted);
}

/// <summary>Moves a dataset's counters, in the transaction of the change, and keeps the hour's point of its metrics.</summary>
internal static class DatasetCounts
{
    private const long Hour = 3_600_000;

    public static Task Apply(AppDb db, DatasetEntity dataset, CountChange change, long now, CancellationToken cancel)
    {
        var batch = new SqlBatch(db);
        Apply(batch, dataset, change, now);
        return batch.Execute(cancel);
    }

    /// <summary>
    /// Counts the samples anew, after a change that touched many at once. The dataset's row is held first: whoever moves
    /// the counters at the same time does so before it, and is counted, or after it.
    /// </summary>
    public static async Task Recount(AppDb db, DatasetEntity dataset, long now, CancellationToken cancel)
    {
        await new SqlBatch(db).Add($"UPDATE datasets SET update_time = {now} WHERE project_key = {dataset.ProjectKey} AND key = {dataset.Key}").Execute(cancel);
        var states = (await (await db.Connection(cancel)).QueryAsync<(int State, int Count)>(new CommandDefinition(
            "SELECT state, COUNT(*) FROM samples WHERE dataset_key = @Key GROUP BY state", new { dataset.Key }, db.Transaction, commandTimeout: 0, cancellationToken: cancel)))
            .ToDictionary(s => (LabelingState)s.State, s => s.Count);
        var batch = new SqlBatch(db).Add($"""
            UPDATE datasets SET total_samples = {states.Values.Sum()}, annotated_samples = {states.GetValueOrDefault(LabelingState.Labeled)},
                unconfirmed_samples = {states.GetValueOrDefault(LabelingState.Unconfirmed)}
            WHERE project_key = {dataset.ProjectKey} AND key = {dataset.Key}
            """);
        Apply(batch, dataset, default, now);
        await batch.Execute(cancel);
    }

    public static void Apply(SqlBatch batch, DatasetEntity dataset, CountChange change, long now) => batch
        .Add($"""
            UPDATE datasets SET total_samples = total_samples + {change.Total}, annotated_samples = annotated_samples + {change.Annotated},
                unconfirmed_samples = unconfirmed_samples + {change.Unconfirmed}, deleted_samples = deleted_samples + {change.Deleted},
                update_time = {now}, data_update_time = {now}
            WHERE project_key = {dataset.ProjectKey} AND key = {dataset.Key}
            """)
        .Add($"""
            INSERT INTO dataset_metrics (dataset_key, hour_time, time, total_samples, annotated_samples, unconfirmed_samples)
            SELECT key, {now - (now % Hour)}, {now}, total_samples, annotated_samples, unconfirmed_samples
            FROM datasets WHERE project_key = {dataset.ProjectKey} AND key = {dataset.Key}
            ON CONFLICT (dataset_key, hour_time) DO UPDATE SET time = excluded.time, total_samples = excluded.total_samples,
                annotated_samples = excluded.annotated_samples, unconfirmed_samples = excluded.unconfirmed_samples
            """);
}
