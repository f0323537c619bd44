using Assay.Benchmarks.Hosting;

namespace Assay.Benchmarks.Measuring;

/// <summary>What clients that work at the same time got done.</summary>
internal sealed record CrowdResult(Latencies Latencies, double PerSecond, double ProcessorMilliseconds)
{
    public override string ToString() => $"p50 {Latencies.Median:F1} ms, p99 {Latencies.P99:F1} ms, {ProcessorMilliseconds:F2} ms of the server's processor each";
}

/// <summary>Clients that each send one request after the other.</summary>
internal static class Crowd
{
    /// <summary>Runs for <paramref name="time"/>, or until every client has no more work: <paramref name="send"/> says false then.</summary>
    public static async Task<CrowdResult> Run(int clients, TimeSpan time, Func<int, Task<bool>> send, ServerProcess? server = null)
    {
        var processor = server?.ProcessorTime ?? default;
        var watch = Stopwatch.StartNew();
        var results = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var latencies = new Latencies();
            while (watch.Elapsed < time)
            {
                var start = Stopwatch.GetTimestamp();
                if (!await send(client))
                    break;
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return latencies;
        })));
        var elapsed = watch.Elapsed;
        var all = new Latencies();
        foreach (var result in results)
            all.AddAll(result);
        return new(all, all.Count / elapsed.TotalSeconds, ((server?.ProcessorTime ?? default) - processor).TotalMilliseconds / all.Count);
    }
}
