using System.Globalization;
using System.Text;

namespace Assay.Benchmarks.Measuring;

/// <summary>The figures of one database: shown as they come, written as a table.</summary>
internal sealed class Report(string database, string machine, RunOptions options)
{
    private readonly List<Figure> _figures = [];
    private readonly double _load = Machine.Load;
    private string _scenario = "";

    public DateTimeOffset Date { get; } = TimeProvider.System.GetLocalNow();

    public void Begin(string scenario)
    {
        _scenario = scenario;
        Console.WriteLine($"== {database}: {scenario}");
    }

    /// <summary>A figure that must not exceed a multiple of its floor; both in milliseconds.</summary>
    public void AtMost(string what, double measured, double floor, double factor) =>
        Add(new(_scenario, what, Milliseconds(measured), Milliseconds(floor), measured / floor, $"≤ {factor} ×", measured <= floor * factor));

    /// <summary>A rate that must not be below its floor.</summary>
    public void AtLeast(string what, double measured, double floor, string unit) =>
        Add(new(_scenario, what, $"{measured:N0} {unit}", $"{floor:N0} {unit}", measured / floor, "≥ 1 ×", measured >= floor));

    /// <summary>A figure with a limit of its own.</summary>
    public void Below(string what, double measured, double limit, string unit) =>
        Add(new(_scenario, what, $"{Number(measured)} {unit}", Target: $"< {limit:N0} {unit}", Met: measured < limit));

    /// <summary>A rate with a limit of its own.</summary>
    public void Above(string what, double measured, double limit, string unit) =>
        Add(new(_scenario, what, $"{Number(measured)} {unit}", Target: $"≥ {limit:N0} {unit}", Met: measured >= limit));

    public void Failed(string why) => Add(new(_scenario, "not measured", why.ReplaceLineEndings(" "), Met: false));

    public void Note(string what, string measured) => Add(new(_scenario, what, measured));

    public Task Write(string file) => File.WriteAllTextAsync(file, Text());

    private void Add(Figure figure)
    {
        _figures.Add(figure);
        Console.WriteLine($"  {figure.What}: {figure.Measured}{(figure.Floor.Length == 0 ? "" : $", floor {figure.Floor}")}{(figure.Ratio is { } r ? $", {r:F2} ×" : "")}"
            + $"{(figure.Target.Length == 0 ? "" : $", target {figure.Target}")}{Verdict(figure.Met, ": met", ": MISSED")}");
    }

    private string Text()
    {
        var text = new StringBuilder($"# Benchmarks, {database}, {Date:yyyy-MM-dd}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{machine}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{options.Scale:N0} items; client and server on this machine; load average at the start {_load:F1}. `docs/benchmarks.md` says how each figure is measured.\n");
        foreach (var scenario in _figures.GroupBy(f => f.Scenario, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {scenario.Key}\n\n| figure | measured | floor | ratio | target | met |\n|---|---:|---:|---:|---:|---|\n");
            foreach (var f in scenario)
                text.Append(CultureInfo.InvariantCulture, $"| {f.What} | {f.Measured} | {f.Floor} | {(f.Ratio is { } ratio ? ratio.ToString("F2") : "")} | {f.Target} | {Verdict(f.Met, "yes", "**no**")} |\n");
        }

        return text.ToString();
    }

    private static string Verdict(bool? met, string yes, string no) => met is null ? "" : met.Value ? yes : no;

    private static string Milliseconds(double value) => $"{Number(value)} ms";

    private static string Number(double value) => value >= 100 ? value.ToString("N0") : value >= 1 ? value.ToString("F1") : value.ToString("F3");
}
