using System.Runtime.InteropServices;
using Assay.Benchmarks.Hosting;

namespace Assay.Benchmarks.Measuring;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static async Task<string> Describe(BenchDatabase database, string directory)
    {
        var processor = Line("/proc/cpuinfo", "model name").Split(':')[1].Trim();
        var memory = long.Parse(Line("/proc/meminfo", "MemTotal").Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024.0 / 1024.0;
        return $"{processor}, {Environment.ProcessorCount} cores, {memory:F0} GB memory, {Disk(directory)}; {RuntimeInformation.OSDescription}; "
            + $"{RuntimeInformation.FrameworkDescription}; {await database.Version()}";
    }

    /// <summary>Runnable processes of the last minute: above the number of cores something else was running too.</summary>
    public static double Load => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0]);

    private static string Disk(string directory)
    {
        var mount = File.ReadLines("/proc/mounts").Select(l => l.Split(' '))
            .Where(m => directory.StartsWith(m[1], StringComparison.Ordinal)).MaxBy(m => m[1].Length)!;
        return $"{mount[2]} on {mount[0]}";
    }

    private static string Line(string file, string start) => File.ReadLines(file).First(l => l.StartsWith(start, StringComparison.Ordinal));
}
