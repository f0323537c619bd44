using System.Globalization;
using System.Text;

namespace Assay.Benchmarks.Measuring;

/// <summary>The figures of one scenario: shown as they come, written as a table into the page of their database.</summary>
internal sealed class Report
{
    private readonly List<Figure> _figures = [];
    private readonly double _load = Machine.Load;
    private readonly string _database;
    private readonly string _scenario;
    private readonly string _machine;
    private readonly RunOptions _options;

    public Report(string database, string scenario, string machine, RunOptions options)
    {
        (_database, _scenario, _machine, _options) = (database, scenario, machine, options);
        Console.WriteLine($"== {database}: {scenario}");
    }

    public DateTimeOffset Date { get; } = TimeProvider.System.GetLocalNow();

    /// <summary>A figure that must not exceed a multiple of its floor; both in milliseconds.</summary>
    public void AtMost(string what, double measured, double floor, double factor) =>
        Add(new(what, Milliseconds(measured), Milliseconds(floor), measured / floor, $"≤ {factor} ×", measured <= floor * factor));

    /// <summary>A rate that must not be below its floor.</summary>
    public void AtLeast(string what, double measured, double floor, string unit) =>
        Add(new(what, $"{measured:N0} {unit}", $"{floor:N0} {unit}", measured / floor, "≥ 1 ×", measured >= floor));

    /// <summary>A figure with a limit of its own.</summary>
    public void Below(string what, double measured, double limit, string unit) =>
        Add(new(what, $"{Number(measured)} {unit}", Target: $"< {limit:N0} {unit}", Met: measured < limit));

    /// <summary>A rate with a limit of its own.</summary>
    public void Above(string what, double measured, double limit, string unit) =>
        Add(new(what, $"{Number(measured)} {unit}", Target: $"≥ {limit:N0} {unit}", Met: measured >= limit));

    public void Failed(string why) => Add(new("not measured", why.ReplaceLineEndings(" "), Met: false));

    public void Note(string what, string measured) => Add(new(what, measured));

    /// <summary>Puts the table into the page; tables of other scenarios that are there already stay.</summary>
    public async Task Write(string file)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(file))
        {
            foreach (var part in (await File.ReadAllTextAsync(file)).Split("\n## ")[1..])
                tables[part.Split('\n')[0]] = part.Trim();
        }

        tables[_scenario] = Table().Trim();
        var inOrder = Bench.Scenarios.Where(s => tables.ContainsKey(s.Name)).Select(s => $"\n## {tables[s.Name]}\n");
        await File.WriteAllTextAsync(file, $"""
            # Benchmarks, {_database}, {Date:yyyy-MM-dd}

            {_machine}; client and server on this machine. `bench/README.md` says how each figure is measured.

            """ + string.Concat(inOrder));
    }

    private void Add(Figure figure)
    {
        _figures.Add(figure);
        Console.WriteLine($"  {figure.What}: {figure.Measured}{(figure.Floor.Length == 0 ? "" : $", floor {figure.Floor}")}{(figure.Ratio is { } r ? $", {r:F2} ×" : "")}"
            + $"{(figure.Target.Length == 0 ? "" : $", target {figure.Target}")}{Verdict(figure.Met, ": met", ": MISSED")}");
    }

    private string Table()
    {
        var text = new StringBuilder($"{_scenario}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{_options.Scale:N0} items, load average at the start {_load:F1}.\n\n| figure | measured | floor | ratio | target | met |\n|---|---:|---:|---:|---:|---|\n");
        foreach (var f in _figures)
            text.Append(CultureInfo.InvariantCulture, $"| {f.What} | {f.Measured} | {f.Floor} | {(f.Ratio is { } ratio ? ratio.ToString("F2") : "")} | {f.Target} | {Verdict(f.Met, "yes", "**no**")} |\n");
        return text.ToString();
    }

    private static string Verdict(bool? met, string yes, string no) => met is null ? "" : met.Value ? yes : no;

    private static string Milliseconds(double value) => $"{Number(value)} ms";

    private static string Number(double value) => value >= 100 ? value.ToString("N0") : value >= 1 ? value.ToString("F1") : value.ToString("F3");
}
