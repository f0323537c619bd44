using System.Globalization;
using System.Text;

namespace Assay.Browsing;

/// <summary>The table of a run.</summary>
internal sealed class Figures
{
    private readonly StringBuilder _rows = new();

    public void Below(string what, IReadOnlyList<double> milliseconds, double limit)
    {
        var sorted = milliseconds.Order().ToList();
        var median = sorted[sorted.Count / 2];
        Row(what, $"{median:F1} ms", $"{sorted[^1]:F1} ms", $"< {limit:N0} ms", median < limit);
    }

    public void AtLeast(string what, double measured, string worst, double limit, string unit) => Row(what, $"{measured:F1} {unit}", worst, $"≥ {limit:N0} {unit}", measured >= limit);

    /// <summary>What this machine can do at best.</summary>
    public void Floor(string what, string measured, string worst)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"| {what} | {measured} | {worst} | | |\n");
        Console.WriteLine($"{what}: {measured}, worst {worst}");
    }

    /// <summary>The sum of Chromium's layout shift scores; 0.01 is what nobody sees.</summary>
    public void Shift(string what, double score) => Row(what, $"{score:F3}", "", "< 0.01", score < .01);

    public async Task Write(string folder)
    {
        var date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        await File.WriteAllTextAsync(Path.Combine(folder, $"{date}-browser.md"), $"""
            # Labeling in the browser, {date}

            {Environment.ProcessorCount} processors, no graphics card, server and browser on this machine, load average at the end {load}; pictures of 40 megapixels with {Crowded.Shapes} shapes
            each, a window of 1440 × 900. `bench/README.md` says how each figure is measured.

            | figure | median | worst | target | met |
            |---|---:|---:|---:|---|
            {_rows}
            """);
    }

    private void Row(string what, string median, string worst, string target, bool met)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"| {what} | {median} | {worst} | {target} | {(met ? "yes" : "**no**")} |\n");
        Console.WriteLine($"{what}: {median}, worst {worst}, target {target}{(met ? "" : ": MISSED")}");
    }
}
