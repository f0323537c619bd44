using Assay.Benchmarks.Measuring;

namespace Assay.Benchmarks.Scenarios;

/// <summary>From the start of the process to the first "ready", on a database that exists.</summary>
internal static class StartTime
{
    private const int Times = 5;

    public static async Task Run(Bench bench)
    {
        var times = new Latencies();
        for (var n = 0; n < Times; n++)
        {
            await using var server = await bench.StartServer();
            times.Add(server.StartTime.TotalMilliseconds);
        }

        bench.Report.Below($"process start to ready, median of {Times}", times.Median, 2000, "ms");
    }
}
