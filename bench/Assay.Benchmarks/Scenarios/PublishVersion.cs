using System.Data.Common;
using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;
using Assay.Client;
using Assay.Server.Features.WorkforceTasks;

namespace Assay.Benchmarks.Scenarios;

/// <summary>
/// Publishing a dataset whose samples all have a label, against one ordered SELECT of the same rows, read to its end, and
/// writing as many bytes as the manifest has to disk.
/// </summary>
internal static class PublishVersion
{
    private const int Rounds = 3;

    private const string Label = """
        UPDATE samples SET state = 1, annotation_key = (SELECT a.key FROM annotations a WHERE a.dataset_key = samples.dataset_key AND a.sample_id = samples.sample_id)
        WHERE dataset_key = @Key
        """;

    private const string Rows = """
        SELECT s.sample_id, s.path, s.name, s.size, s.state, s.hard, s.width, s.height, s.depth, s.text, s.metadata, s.usage, a.labels, a.create_time
        FROM samples s LEFT JOIN annotations a ON a.dataset_key = s.dataset_key AND a.key = s.annotation_key
        WHERE s.dataset_key = @Key ORDER BY s.sample_id
        """;

    public static async Task Run(Bench bench)
    {
        var seeder = bench.NewSeeder();
        var dataset = await seeder.Dataset("publish", bench.Scale);
        await seeder.Task(dataset, await seeder.Team("publish", 8), _ => new(ItemState.Uncheck));
        await bench.Database.Transact((Label, new { dataset.Key }), ("UPDATE datasets SET annotated_samples = total_samples WHERE key = @Key", new { dataset.Key }));
        await bench.Database.Settle();
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var owner = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));
        var manifest = await Publish(bench, owner, dataset, "1.00");

        var (whole, split, floors, growth) = (new Latencies(), new Latencies(), new Latencies(), 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            await bench.Database.Settle();
            floors.Add(await Bare(bench, dataset, new FileInfo(manifest.File).Length));
            await bench.Database.Settle();
            server.Memory.ResetPeak();
            var resident = server.Memory.Resident;
            whole.Add((await Publish(bench, owner, dataset, "1.00")).Elapsed);
            growth = Math.Max(growth, server.Memory.Peak - resident);
            await bench.Database.Settle();
            split.Add((await Publish(bench, owner, dataset, "0.80")).Elapsed);
        }

        bench.Report.AtMost($"publishing {bench.Scale:N0} samples, median of {Rounds}", whole.Median, floors.Median, 2);
        bench.Report.Note("the same, split into training and evaluation", $"{split.Median:N0} ms");
        bench.Report.Below("growth of the server's memory, resident", growth, 300, "MB");
        bench.Report.Note("the manifest", $"{new FileInfo(manifest.File).Length / 1024.0 / 1024:N0} MB");
    }

    /// <summary>Publishes and deletes a version: every round meets the same dataset.</summary>
    private static async Task<(double Elapsed, string File)> Publish(Bench bench, AssayClient owner, SeededDataset dataset, string ratio)
    {
        var watch = Stopwatch.StartNew();
        var id = (await owner.CreateDatasetVersionAsync(dataset.Id, new() { TrainEvaluateSampleRatio = ratio })).VersionId!;
        var status = 0;
        while (status == 0)
        {
            await Task.Delay(5);
            status = await bench.Database.Scalar<int>("SELECT status FROM versions WHERE version_id = @id", new { id });
        }

        var elapsed = watch.Elapsed.TotalMilliseconds;
        var version = await owner.DescribeDatasetVersionAsync(dataset.Id, id);
        if (version.Status != 1 || version.AnnotatedSampleCount != bench.Scale)
            throw new InvalidOperationException($"The version ended as {version.Status} with {version.AnnotatedSampleCount} labeled samples: {version.Message}");
        await owner.DeleteDatasetVersionAsync(dataset.Id, id);
        while (await bench.Database.Scalar<int>("SELECT COUNT(*) FROM versions WHERE version_id = @id", new { id }) > 0)
            await Task.Delay(50);
        return (elapsed, Path.Combine(bench.Directory, "store", version.ManifestPath!.TrimStart('/')));
    }

    private static async Task<double> Bare(Bench bench, SeededDataset dataset, long bytes)
    {
        var watch = Stopwatch.StartNew();
        await using (var db = bench.Database.NewDb())
        {
            DbConnection connection = await db.Connection(default);
            await using var command = connection.CreateCommand();
            command.CommandText = Rows;
            var key = command.CreateParameter();
            (key.ParameterName, key.Value) = ("@Key", dataset.Key);
            command.Parameters.Add(key);
            await using var reader = await command.ExecuteReaderAsync();
            var values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
                reader.GetValues(values);
        }

        var file = Path.Combine(bench.Directory, "bare.manifest");
        await using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024))
        {
            var buffer = new byte[64 * 1024];
            for (var left = bytes; left > 0; left -= buffer.Length)
                await stream.WriteAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)));
            stream.Flush(flushToDisk: true);
        }

        File.Delete(file);
        return watch.Elapsed.TotalMilliseconds;
    }
}
