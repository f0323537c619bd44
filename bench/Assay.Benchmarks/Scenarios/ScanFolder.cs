using System.IO.Enumeration;
using Assay.Benchmarks.Measuring;
using Assay.Client;

namespace Assay.Benchmarks.Scenarios;

/// <summary>A dataset made from a folder of small files, against a walk through the same folder that looks at size and time of each.</summary>
internal static class ScanFolder
{
    private const int Files = 100_000;
    private const int PerFolder = 1_000;

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

        var (floors, scans) = (new Latencies(), new Latencies());
        for (var round = 0; round < 3; round++)
        {
            floors.Add(Walk(folder, files));
            scans.Add(await Scan("files", files));
            await bench.Database.Settle();
        }

        bench.Report.AtMost($"dataset from a folder of {files:N0} files, median of 3", scans.Median, floors.Median, 2);

        async Task<double> Scan(string name, int expected)
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
            return status == DatasetStatus.Normal && found == expected ? elapsed : throw new InvalidOperationException($"The scan ended as {status} with {found} samples.");
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
}
