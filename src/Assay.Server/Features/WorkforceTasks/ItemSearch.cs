using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Lists of items that are filtered by more than state: read with the filter as it stands, counted as they are.</summary>
internal sealed class ItemSearch(string predicate, DynamicParameters parameters)
{
    private const string None = "__none__";

    /// <summary>Null when nothing but the state is asked for.</summary>
    public static ItemSearch? Of(string? labelName, LabelType? labelType, string? searchConditions)
    {
        var parameters = new DynamicParameters();
        var parts = new List<string>();
        if (string.Equals(labelName, None, StringComparison.OrdinalIgnoreCase))
        {
            parts.Add("i.annotation_key IS NULL");
        }
        else if (labelName is not null || labelType is not null)
        {
            parameters.AddDynamicParams(new { LabelName = labelName, LabelType = (int?)labelType });
            parts.Add($"""
                EXISTS (SELECT 1 FROM annotation_labels l WHERE l.dataset_key = i.dataset_key AND l.annotation_key = i.annotation_key
                        {(labelName is null ? "" : "AND l.name = @LabelName")} {(labelType is null ? "" : "AND l.type = @LabelType")})
                """);
        }

        return parts.Count == 0 ? null : new(string.Join(" AND ", parts), parameters);
    }

    public async Task<ItemPage> Read(AppDb db, ItemFilter filter, Page page, CancellationToken cancel)
    {
        parameters.AddDynamicParams(new { filter.DatasetKey, filter.TaskKey, filter.WorkerKey, Buckets = filter.Buckets.Select(b => b.Value), page.Skip, Take = page.Size });
        var where = $"""
            WHERE i.dataset_key = @DatasetKey AND i.task_key = @TaskKey AND i.bucket IN @Buckets
              {(filter.WorkerKey is null ? "" : "AND i.worker_key = @WorkerKey")} AND {predicate}
            """;
        var connection = await db.Connection(cancel);
        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            $"SELECT COUNT(*) FROM items i {ItemQuery.Joins} {where}", parameters, cancellationToken: cancel));
        var rows = await connection.QueryAsync<SampleRow>(new CommandDefinition(
            $"""
            SELECT {SampleRow.Columns}, {ItemQuery.Columns} FROM items i {ItemQuery.Joins} {where}
            ORDER BY i.sample_id, i.worker_key LIMIT @Take OFFSET @Skip
            """, parameters, cancellationToken: cancel));
        return new(total, [.. rows.Select(ItemList.WithStatus)]);
    }
}
