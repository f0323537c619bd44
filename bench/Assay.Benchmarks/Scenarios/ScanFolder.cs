using System.IO.Enumeration;
using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;
using Assay.Client;
using Assay.Server.Data;
using Dapper;

namespace Assay.Benchmarks.Scenarios;

/// <summary>
/// A dataset made from a folder of small files, against a walk through the same folder that looks at size and time of each,
/// and a bare bulk insert of the rows that this makes.
/// </summary>
internal static class ScanFolder
{
    private const int Files = 100_000;
    private const int PerFolder = 1_000;

    // Boxed once: what is the same for all rows costs the floor nothing.
    private static readonly object Key = 1L, Zero = 0, No = false;

    private static readonly IReadOnlyList<BulkColumn<Row>> Columns =
    [
        new("dataset_key", BulkType.Long, _ => Key), new("sample_id", BulkType.Text, r => r.SampleId), new("name", BulkType.Text, r => r.Name), new("path", BulkType.Text, r => r.Path),
        new("type", BulkType.Integer, r => r.Type), new("size", BulkType.Long, r => r.Size), new("time", BulkType.Long, r => r.Time), new("hard", BulkType.Boolean, _ => No),
        new("state", BulkType.Integer, _ => Zero), new("create_time", BulkType.Long, r => r.CreateTime),
    ];

    public static async Task Run(Bench bench)
    {
        var files = Math.Min(Files, bench.Scale);
        var folder = Path.Combine(bench.Directory, "store", "scan", "files");
        await MakeFiles(folder, files);
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var owner = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));
        await MakeFiles(Path.Combine(bench.Directory, "store", "scan", "few"), PerFolder);
        await Scan("few", PerFolder);

        var (walks, floors, scans) = (new Latencies(), new Latencies(), new Latencies());
        for (var round = 0; round < 3; round++)
        {
            var walk = Walk(folder, files);
            var (scan, dataset) = await Scan("files", files);
            await bench.Database.Settle();
            walks.Add(walk);
            scans.Add(scan);
            floors.Add(walk + await Insert(bench.Database, dataset, files));
            await bench.Database.Settle();
        }

        bench.Report.AtMost($"dataset from a folder of {files:N0} files, median of 3", scans.Median, floors.Median, 2);
        bench.Report.Note("of the floor, the walk", $"{walks.Median:N0} ms");

        async Task<(double Elapsed, string DatasetId)> Scan(string name, int expected)
        {
            var watch = Stopwatch.StartNew();
            var created = await owner.CreateDatasetAsync(new()
            {
                DatasetName = $"scan-{Guid.NewGuid():N}",
                DatasetType = DatasetType.Custom,
                DataSources = [new() { DataType = 0, DataPath = $"/scan/{name}/" }],
                WorkPath = "/scan/work/",
                WorkPathType = 0,
            });
            var status = DatasetStatus.Creating;
            while (status == DatasetStatus.Creating)
            {
                await Task.Delay(5);
                status = (DatasetStatus)await bench.Database.Scalar<int>("SELECT status FROM datasets WHERE dataset_id = @DatasetId", new { created.DatasetId });
            }

            var elapsed = watch.Elapsed.TotalMilliseconds;
            var found = await bench.Database.Scalar<int>("SELECT total_samples FROM datasets WHERE dataset_id = @DatasetId", new { created.DatasetId });
            return status == DatasetStatus.Normal && found == expected ? (elapsed, created.DatasetId!) : throw new InvalidOperationException($"The scan ended as {status} with {found} samples.");
        }
    }

    private static double Walk(string folder, int expected)
    {
        var watch = Stopwatch.StartNew();
        var walk = new FileSystemEnumerable<(string Path, long Size, long Time)>(
            folder, (ref FileSystemEntry e) => (e.ToFullPath(), e.Length, e.LastWriteTimeUtc.ToUnixTimeMilliseconds()), new() { RecurseSubdirectories = true })
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory,
        };
        var count = walk.Count(f => f is { Size: > 0, Time: > 0 });
        return count == expected ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"The walk found {count} files.");
    }

    /// <summary>Milliseconds that inserting the dataset's rows once more took, in the order in which the server wrote them. The copy is removed again.</summary>
    private static async Task<double> Insert(BenchDatabase database, string datasetId, int expected)
    {
        List<Row> rows;
        await using (var db = database.NewDb())
        {
            rows = (await (await db.Connection(default)).QueryAsync<Row>(
                """
                SELECT s.sample_id AS SampleId, s.name AS Name, s.path AS Path, s.type AS Type, s.size AS Size, s.time AS Time, s.create_time AS CreateTime
                FROM samples s JOIN datasets d ON d.key = s.dataset_key WHERE d.dataset_id = @datasetId ORDER BY s.sample_id
                """, new { datasetId }, commandTimeout: 0)).AsList();
        }

        var watch = Stopwatch.StartNew();
        await using (var db = database.NewDb())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.BulkInsert("samples", Columns, rows.ToAsyncEnumerable(), default);
            await transaction.CommitAsync();
        }

        var elapsed = watch.Elapsed.TotalMilliseconds;
        await database.Transact(("DELETE FROM samples WHERE dataset_key = 1", new { }));
        return rows.Count == expected ? elapsed : throw new InvalidOperationException($"The dataset has {rows.Count} samples.");
    }

    private static async Task MakeFiles(string folder, int count)
    {
        for (var n = 0; n < count; n++)
        {
            var part = Path.Combine(folder, $"{n / PerFolder:D4}");
            if (n % PerFolder == 0)
                Directory.CreateDirectory(part);
            await File.WriteAllTextAsync(Path.Combine(part, $"file-{n:D7}.bin"), "small file");
        }
    }

    private sealed class Row
    {
        public string SampleId { get; set; } = "";
        public string Name { get; set; } = "";
        public string Path { get; set; } = "";
        public int Type { get; set; }
        public long Size { get; set; }
        public long Time { get; set; }
        public long CreateTime { get; set; }
    }
}
