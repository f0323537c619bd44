using Assay.Benchmarks.Hosting;
using Assay.Server.Data;
using Dapper;

namespace Assay.Benchmarks.Seeding;

/// <summary>
/// The floor of bulk writes: the rows of a dataset's samples and labels, inserted once more under another key, in the order
/// and in transactions of the size in which the server wrote them. Reading them is not counted.
/// </summary>
internal sealed class BareRows(BenchDatabase database, long datasetKey)
{
    private const int Chunk = 50_000;

    private const string Page = """
        SELECT s.sample_id AS SampleId, s.name AS Name, s.path AS Path, s.type AS Type, s.size AS Size, s.time AS Time, s.width AS Width, s.height AS Height,
            s.depth AS Depth, s.usage AS Usage, s.hard AS Hard, s.state AS State, s.create_time AS CreateTime,
            a.key AS AnnotationKey, a.labels AS Labels, a.canonical AS Canonical, a.origin AS Origin, l.type AS LabelType, l.name AS LabelName, l.count AS LabelCount
        FROM annotations a JOIN samples s ON s.dataset_key = a.dataset_key AND s.sample_id = a.sample_id
        JOIN annotation_labels l ON l.dataset_key = a.dataset_key AND l.annotation_key = a.key
        WHERE a.dataset_key = @datasetKey AND a.key > @after ORDER BY a.key LIMIT @Chunk
        """;

    // Boxed once: what is the same for all rows costs the floor nothing.
    private static readonly object Key = 1L;

    private static readonly IReadOnlyList<BulkColumn<Row>> Samples =
    [
        new("dataset_key", BulkType.Long, _ => Key), new("sample_id", BulkType.Text, r => r.SampleId), new("name", BulkType.Text, r => r.Name), new("path", BulkType.Text, r => r.Path),
        new("type", BulkType.Integer, r => r.Type), new("size", BulkType.Long, r => r.Size), new("time", BulkType.Long, r => r.Time), new("width", BulkType.Integer, r => r.Width),
        new("height", BulkType.Integer, r => r.Height), new("depth", BulkType.Integer, r => r.Depth), new("usage", BulkType.Text, r => r.Usage), new("hard", BulkType.Boolean, r => r.Hard),
        new("state", BulkType.Integer, r => r.State), new("create_time", BulkType.Long, r => r.CreateTime), new("annotation_key", BulkType.Long, r => r.AnnotationKey),
    ];

    private static readonly IReadOnlyList<BulkColumn<Row>> Annotations =
    [
        new("dataset_key", BulkType.Long, _ => Key), new("key", BulkType.Long, r => r.AnnotationKey), new("sample_id", BulkType.Text, r => r.SampleId), new("labels", BulkType.Text, r => r.Labels),
        new("canonical", BulkType.Text, r => r.Canonical), new("origin", BulkType.Integer, r => r.Origin), new("author", BulkType.Text, _ => ""), new("create_time", BulkType.Long, r => r.CreateTime),
    ];

    private static readonly IReadOnlyList<BulkColumn<Row>> Labels =
    [
        new("dataset_key", BulkType.Long, _ => Key), new("annotation_key", BulkType.Long, r => r.AnnotationKey), new("type", BulkType.Integer, r => r.LabelType),
        new("name", BulkType.Text, r => r.LabelName), new("count", BulkType.Integer, r => r.LabelCount), new("hard", BulkType.Boolean, r => r.Hard),
    ];

    /// <summary>Milliseconds that inserting took. The copy is removed again.</summary>
    public async Task<double> Copy(int expected)
    {
        var (watch, after, count) = (new Stopwatch(), 0L, 0);
        while (await Read(after) is { Count: > 0 } rows)
        {
            (after, count) = (rows[^1].AnnotationKey, count + rows.Count);
            var sorted = rows.OrderBy(r => r.SampleId, StringComparer.Ordinal).ToList();
            watch.Start();
            await using var db = database.NewDb();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.BulkInsert("annotations", Annotations, sorted.ToAsyncEnumerable(), default);
            await db.BulkInsert("annotation_labels", Labels, sorted.ToAsyncEnumerable(), default);
            await db.BulkInsert("samples", Samples, sorted.ToAsyncEnumerable(), default);
            await transaction.CommitAsync();
            watch.Stop();
        }

        foreach (var table in (string[])["annotations", "annotation_labels", "samples"])
            await database.Transact(($"DELETE FROM {table} WHERE dataset_key = 1", new { }));
        return count == expected ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"The dataset has {count} labeled samples.");
    }

    private async Task<List<Row>> Read(long after)
    {
        await using var db = database.NewDb();
        return (await (await db.Connection(default)).QueryAsync<Row>(Page, new { datasetKey, after, Chunk }, commandTimeout: 0)).AsList();
    }

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public string Name { get; set; } = "";
        public string Path { get; set; } = "";
        public int Type { get; set; }
        public long Size { get; set; }
        public long Time { get; set; }
        public int? Width { get; set; }
        public int? Height { get; set; }
        public int? Depth { get; set; }
        public string? Usage { get; set; }
        public bool Hard { get; set; }
        public int State { get; set; }
        public long CreateTime { get; set; }
        public long AnnotationKey { get; set; }
        public string Labels { get; set; } = "";
        public string Canonical { get; set; } = "";
        public int Origin { get; set; }
        public int LabelType { get; set; }
        public string LabelName { get; set; } = "";
        public int LabelCount { get; set; }
    }
}
