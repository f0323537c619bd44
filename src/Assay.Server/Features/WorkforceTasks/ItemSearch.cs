using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>What a list of items is filtered by beside their state.</summary>
internal sealed record ItemSearch(string? LabelName, LabelType? LabelType, string? Conditions)
{
    private const string NoLabels = "__none__";

    public bool IsEmpty => LabelName is null && LabelType is null && Conditions is null;

    /// <summary>Reads a page with the filter as it stands; what matches is counted, not known beforehand.</summary>
    public async Task<ItemPage> Read(AppDb db, ItemFilter filter, Page page, DateTimeOffset now, CancellationToken cancel)
    {
        var predicate = new SqlPredicate();
        predicate.Add($"i.dataset_key = {predicate.Value(filter.DatasetKey)} AND i.task_key = {predicate.Value(filter.TaskKey)}");
        predicate.Add($"i.bucket IN ({filter.BucketList})");
        if (filter.WorkerKey is { } worker)
            predicate.Add($"i.worker_key = {predicate.Value(worker)}");
        Labels(predicate, new SearchSql(db, predicate, now, "i.annotation_key"));
        var where = $"FROM items i {ItemQuery.Joins} WHERE {predicate.Text}";
        var connection = await db.Connection(cancel);
        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT COUNT(*) {where}", predicate.Parameters, cancellationToken: cancel));
        var rows = (await connection.QueryAsync<SampleRow>(new CommandDefinition(
            $"""
            SELECT {SampleRow.Columns}, {ItemQuery.Columns} {where}
            ORDER BY i.sample_id, i.worker_key LIMIT {page.Size} OFFSET {page.Skip}
            """, predicate.Parameters, cancellationToken: cancel))).AsList();
        rows.ForEach(filter.Show);
        return new(total, rows);
    }

    private void Labels(SqlPredicate predicate, SearchSql search)
    {
        if (string.Equals(LabelName, NoLabels, StringComparison.OrdinalIgnoreCase))
            predicate.Add("i.annotation_key IS NULL");
        else if (LabelName is not null || LabelType is not null)
            search.AddLabel(LabelName, LabelType, score: null);
        if (Conditions is not null)
            search.AddAll(SearchConditions.Parse(Conditions));
    }
}
