namespace Assay.Benchmarks.Measuring;

/// <summary>Durations of many equal operations, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _all = [];

    public int Count => _all.Count;

    public double Median => Percentile(0.5);

    public double P99 => Percentile(0.99);

    public double Mean => _all.Average();

    public void Add(double milliseconds) => _all.Add(milliseconds);

    public void AddAll(Latencies others) => _all.AddRange(others._all);

    public async Task Time(Func<Task> operation)
    {
        var start = Stopwatch.GetTimestamp();
        await operation();
        _all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private double Percentile(double share)
    {
        _all.Sort();
        return _all[Math.Min(_all.Count - 1, (int)(_all.Count * share))];
    }
}
