using System.Globalization;

namespace Assay.Benchmarks.Hosting;

/// <summary>Resident memory of a process, as Linux counts it. Megabytes.</summary>
internal sealed class ProcessMemory(int processId)
{
    public double Resident => Read("VmRSS:");

    /// <summary>The highest <see cref="Resident"/> since the process started or <see cref="ResetPeak"/>.</summary>
    public double Peak => Read("VmHWM:");

    /// <summary>The part of <see cref="Resident"/> that is not a file of the page cache.</summary>
    public double Anonymous => Read("RssAnon:");

    public void ResetPeak() => File.WriteAllText($"/proc/{processId}/clear_refs", "5");

    private double Read(string name)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1024.0;
    }
}
