using System.Text.Json;
using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Jobs;

namespace Assay.Benchmarks.Scenarios;

/// <summary>
/// Importing a manifest whose lines all have a label, against a bare bulk insert of the rows that this makes and one pass
/// of the JSON parser over the file.
/// </summary>
internal static class ImportManifest
{
    private const int Rounds = 3;

    public static async Task Run(Bench bench)
    {
        var manifest = Path.Combine(bench.Directory, "store", "bench", "photos.manifest");
        await MakeManifest(manifest, bench.Scale);
        var seeder = bench.NewSeeder();
        await using var server = await bench.StartServer();
        using var http = server.NewHttpClient();
        var owner = new AssayClient(http, bench.Installation.ProjectId, new TokenCredentials(bench.Installation.OwnerToken));

        var (imports, floors, parses, growth) = (new Latencies(), new Latencies(), new Latencies(), 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var dataset = await seeder.Dataset($"import-{round}", 0);
            await bench.Database.Settle();
            server.Memory.ResetPeak();
            var resident = server.Memory.Resident;
            imports.Add(await Import(bench, owner, dataset));
            growth = Math.Max(growth, server.Memory.Peak - resident);
            await bench.Database.Settle();
            var parse = await Parse(manifest);
            parses.Add(parse);
            floors.Add(parse + await new BareRows(bench.Database, dataset.Key).Copy(bench.Scale));
            await bench.Database.Settle();
        }

        bench.Report.AtMost($"importing a manifest of {bench.Scale:N0} lines, median of {Rounds}", imports.Median, floors.Median, 2);
        bench.Report.Note("lines per second", $"{bench.Scale / imports.Median * 1000:N0}");
        bench.Report.Note("of the floor, parsing", $"{parses.Median:N0} ms");
        bench.Report.Below("growth of the server's memory, resident", growth, 300, "MB");
        bench.Report.Note("the manifest", $"{new FileInfo(manifest).Length / 1024.0 / 1024:N0} MB");
    }

    /// <summary>From the request to the end of the job.</summary>
    private static async Task<double> Import(Bench bench, AssayClient owner, SeededDataset dataset)
    {
        var watch = Stopwatch.StartNew();
        var id = (await owner.ImportTaskAsync(dataset.Id, new() { ImportPath = "/bench/photos.manifest" })).TaskId!;
        var state = JobState.Queued;
        while (state is JobState.Queued or JobState.Running)
        {
            await Task.Delay(5);
            state = (JobState)await bench.Database.Scalar<int>("SELECT state FROM jobs WHERE job_id = @id", new { id });
        }

        var elapsed = watch.Elapsed.TotalMilliseconds;
        var import = await owner.DescImportTaskAsync(dataset.Id, id);
        return state == JobState.Succeeded && import.AnnotatedSampleCount == bench.Scale
            ? elapsed
            : throw new InvalidOperationException($"The import ended as {state} with {import.AnnotatedSampleCount} labeled samples: {import.ErrorMsg}");
    }

    private static async Task<double> Parse(string file)
    {
        var watch = Stopwatch.StartNew();
        var bytes = await File.ReadAllBytesAsync(file);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            // The pass is all.
        }

        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task MakeManifest(string path, int lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = File.Create(path);
        await ManifestWriter.Write(file, Lines(lines));
    }

    private static async IAsyncEnumerable<AnnotatedSample> Lines(int count)
    {
        await Task.CompletedTask;
        for (var i = 0; i < count; i++)
        {
            yield return new()
            {
                Source = $"s3://bench/photos/{i % 365:000}/image_{i:00000000}.jpg",
                Usage = i % 5 == 0 ? "EVAL" : "TRAIN",
                Size = new(1920, 1080, 3),
                Annotations = [new() { Type = AnnotationType.ImageClassification, Name = $"class {i % 100}", AnnotatedBy = "human", CreationTime = DateTimeOffset.UnixEpoch.AddSeconds(i) }],
            };
        }
    }
}
