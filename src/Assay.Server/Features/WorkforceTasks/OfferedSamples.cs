using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Search;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>The samples <c>s</c> of a dataset that a task takes: those without labels, or also those with a model's, as far as they match its conditions.</summary>
internal static class OfferedSamples
{
    public static SqlPredicate Of(AppDb db, WorkforceTaskEntity task, long now) =>
        Of(db, task.DatasetKey, task.SynchronizeAutoLabelingData, task.SampleConditions, DateTimeOffset.FromUnixTimeMilliseconds(now));

    public static SqlPredicate Of(AppDb db, long datasetKey, bool alsoUnconfirmed, string? conditions, DateTimeOffset now)
    {
        var predicate = new SqlPredicate();
        var states = alsoUnconfirmed ? $"IN ({(int)LabelingState.Unlabeled}, {(int)LabelingState.Unconfirmed})" : $"= {(int)LabelingState.Unlabeled}";
        predicate.Add($"s.dataset_key = {predicate.Value(datasetKey)} AND s.state {states}");
        new SearchSql(db, predicate, now).AddAny(SearchConditions.Parse(conditions));
        return predicate;
    }

    public static async Task<bool> Any(AppDb db, SqlPredicate predicate, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteScalarAsync<int>(new CommandDefinition(
            $"SELECT CASE WHEN EXISTS (SELECT 1 FROM samples s WHERE {predicate.Text}) THEN 1 ELSE 0 END", predicate.Parameters, db.Transaction, cancellationToken: cancel)) == 1;
}
