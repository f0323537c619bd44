using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.Samples;

/// <summary>Lists the samples of a published version as they were, in order of their ids. They can be told by whether they have labels; nothing else.</summary>
internal static class VersionSamples
{
    private const string Moved = """
        SELECT v.dataset_key, v.sample_id, v.state, v.annotation_key, v.hard, v.hard_coefficient, v.hard_reasons, v.metadata,
            COALESCE(p.name, r.name) AS name, COALESCE(p.path, r.path) AS path, COALESCE(p.type, r.type) AS type, COALESCE(p.size, r.size) AS size,
            COALESCE(p.time, r.time) AS time, COALESCE(p.width, r.width) AS width, COALESCE(p.height, r.height) AS height,
            COALESCE(p.depth, r.depth) AS depth, COALESCE(p.text, r.text) AS text, COALESCE(p.import_origin, r.import_origin) AS import_origin
        FROM page v
        LEFT JOIN samples p ON p.dataset_key = v.dataset_key AND p.sample_id = v.sample_id
        LEFT JOIN removed_samples r ON r.dataset_key = v.dataset_key AND r.sample_id = v.sample_id AND p.sample_id IS NULL
        """;

    public static async Task<SampleListResult<ListSamplesResponse>> List(
        AppDb db, DatasetEntity dataset, VersionEntity version, SampleFilter filter, Page page, bool descending, Func<string, string> link, CancellationToken cancel)
    {
        if (filter with { State = null } != new SampleFilter())
            throw new Refusal(Errors.BadSearch, new Phrase("with version_id samples can be told by sample_state only", "指定 version_id 时只能按 sample_state 过滤"));
        LabelingState? state = filter.State switch
        {
            null => null,
            SampleState.Labeled => LabelingState.Labeled,
            SampleState.Unlabeled => LabelingState.Unlabeled,
            SampleState.Auto => LabelingState.Unconfirmed,
            _ => throw new Refusal(Errors.BadSearch, new Phrase("a version does not know the states of team labeling", "版本不包含团队标注状态")),
        };
        var where = $"dataset_key = @Dataset AND snapshot_key = @Version{(state is null ? "" : $" AND state = {(int)state}")}";
        var (order, values) = (descending ? "DESC" : "ASC", new { Dataset = dataset.Key, Version = version.Key, Take = page.Size, page.Skip });
        var connection = await db.Connection(cancel);
        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT COUNT(*) FROM snapshot_samples WHERE {where}", values, cancellationToken: cancel));
        var rows = (await connection.QueryAsync<SamplePages.Row>(new CommandDefinition(
            $"""
            WITH page AS (SELECT * FROM snapshot_samples WHERE {where} ORDER BY sample_id {order} LIMIT @Take OFFSET @Skip)
            SELECT {SampleRow.Columns}, s.state AS State FROM ({Moved}) s
            LEFT JOIN annotations a ON a.dataset_key = s.dataset_key AND a.key = s.annotation_key
            ORDER BY s.sample_id {order}
            """, values, cancellationToken: cancel))).AsList();
        rows.ForEach(row => row.Status = SampleStatus.Of(row.State, []));
        return new(total, rows.ToAsyncEnumerable(), link);
    }
}
