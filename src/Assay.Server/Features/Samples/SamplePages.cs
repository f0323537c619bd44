using Assay.Server.Data;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.Samples;

/// <summary>Reads pages of samples in order of their ids.</summary>
internal static class SamplePages
{
    /// <summary>A sample and who labeled it.</summary>
    internal sealed class Row : SampleRow
    {
        public LabelingState State { get; set; }
        public int? Origin { get; set; }
        public string? Author { get; set; }
        public long? AuthorKey { get; set; }
    }

    private const string Columns = $"{SampleRow.Columns}, s.state AS State, a.origin AS Origin, a.author AS Author, a.worker_key AS AuthorKey";
    private const string Labels = "LEFT JOIN annotations a ON a.dataset_key = s.dataset_key AND a.key = s.annotation_key";

    public static async Task<long> Count(AppDb db, SqlPredicate filter, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteScalarAsync<long>(new CommandDefinition(
            $"SELECT COUNT(*) FROM samples s WHERE {filter.Text}", filter.Parameters, db.Transaction, cancellationToken: cancel));

    /// <summary>Keys first, then rows: what is passed over on the way to a page is keys alone, and from the nearer end.</summary>
    public static async Task<List<Row>> Read(AppDb db, SqlPredicate filter, Page page, long total, bool descending, CancellationToken cancel)
    {
        var take = (int)Math.Min(page.Size, total - page.Skip);
        if (take <= 0)
            return [];
        var fromEnd = total - page.Skip - take;
        var backwards = fromEnd < page.Skip;
        filter.Parameters.AddDynamicParams(new { Take = take, Skip = backwards ? fromEnd : page.Skip });
        var rows = await (await db.Connection(cancel)).QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT {Columns}
            FROM (SELECT s.dataset_key, s.sample_id FROM samples s WHERE {filter.Text} ORDER BY s.sample_id {Direction(descending ^ backwards)} LIMIT @Take OFFSET @Skip) k
            JOIN samples s ON s.dataset_key = k.dataset_key AND s.sample_id = k.sample_id
            {Labels}
            ORDER BY s.sample_id {Direction(descending)}
            """, filter.Parameters, db.Transaction, cancellationToken: cancel));
        return rows.AsList();
    }

    /// <summary>One sample; null if the dataset has none of this id.</summary>
    public static async Task<Row?> Find(AppDb db, long datasetKey, string sampleId, CancellationToken cancel) =>
        await (await db.Connection(cancel)).QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM samples s {Labels} WHERE s.dataset_key = @DatasetKey AND s.sample_id = @SampleId",
            new { DatasetKey = datasetKey, SampleId = sampleId }, db.Transaction, cancellationToken: cancel));

    private static string Direction(bool descending) => descending ? "DESC" : "ASC";
}
