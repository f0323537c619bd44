using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Measuring;
using Assay.Benchmarks.Seeding;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Batches of a hundred comments, against one connection that updates a hundred items per commit.</summary>
internal static class Batches
{
    public const int Size = 100;

    private const double LimitAtEight = 50;
    private static readonly TimeSpan FloorTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task Measure(Bench bench, ServerProcess server, SeededTask bare, Func<int, Task<bool>> send)
    {
        await Crowd.Run(8, TimeSpan.FromSeconds(2), send);
        foreach (var crowd in new[] { 1, 8 })
        {
            var before = await BareCommits.Run(bench.Database, bare, Size, FloorTime);
            var result = await Crowd.Run(crowd, Time, send, server);
            var after = await BareCommits.Run(bench.Database, bare, Size, FloorTime);
            bench.Report.AtLeast($"batches of {Size}, {crowd} at once", result.PerSecond, (before.PerSecond + after.PerSecond) / 2, "batches/s");
            bench.Report.Note($"latency, {crowd} at once", result.ToString());
            if (crowd == 8)
                bench.Report.Below("99th percentile, 8 at once", result.Latencies.P99, LimitAtEight, "ms");
        }
    }
}
