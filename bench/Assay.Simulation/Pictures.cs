namespace Assay.Simulation;

/// <summary>The pictures of docs/acceptance.md.</summary>
internal static class Pictures
{
    private static readonly (double, string)[] Percents = [.. Enumerable.Range(0, 6).Select(i => (i * 0.2, $"{i * 20} %"))];

    private static readonly (double, string)[] Sizes = [(50, "50"), (200, "200"), (1_000, "1,000"), (10_000, "10,000"), (100_000, "100,000"), (1_000_000, "1,000,000")];

    public static void Write(List<Result> results, string folder)
    {
        var curve = new Chart("How often labels pass (10,000 items)", "share of wrong items", "accepted", (0.001, 0.2, true), (0, 1, false));
        curve.Axis([(0.001, "0.1 %"), (0.002, "0.2 %"), (0.005, "0.5 %"), (0.01, "1 %"), (0.02, "2 %"), (0.05, "5 %"), (0.1, "10 %"), (0.2, "20 %")], Percents);
        foreach (var of in results.Where(r => r.Lot == 10_000).GroupBy(r => r.Strategy))
            curve.Series(of.Key.Name, of.Key.Colour, [.. of.OrderBy(r => r.Rate).Select(r => (r.Rate, r.Acceptance))]);
        curve.Write(Path.Combine(folder, "acceptance-curves.svg"));

        var checks = new Chart("Items checked on average, 1 % wrong", "items in the lot", "checked", (50, 1_000_000, true), (5, 100_000, true));
        checks.Axis(Sizes, [(5, "5"), (10, "10"), (100, "100"), (1_000, "1,000"), (10_000, "10,000"), (100_000, "100,000")]);
        foreach (var of in At(results, 0.01).GroupBy(r => r.Strategy))
            checks.Series(of.Key.Name, of.Key.Colour, [.. of.OrderBy(r => r.Lot).Select(r => ((double)r.Lot, r.Checks))]);
        checks.Write(Path.Combine(folder, "acceptance-checks.svg"));

        var risks = new Chart("Bad labels accepted: 5 % wrong", "items in the lot", "accepted", (50, 1_000_000, true), (0, 1, false));
        risks.Axis(Sizes, Percents);
        risks.Mark(0.10, "stated: 10 %");
        foreach (var of in At(results, 0.05).GroupBy(r => r.Strategy))
            risks.Series(of.Key.Name, of.Key.Colour, [.. of.OrderBy(r => r.Lot).Select(r => ((double)r.Lot, r.Acceptance))]);
        risks.Write(Path.Combine(folder, "acceptance-risks.svg"));
    }

    /// <summary>The results at a quality; a small lot has the nearest whole number of wrong items, not better than the quality for bad labels nor worse for good ones.</summary>
    public static IEnumerable<Result> At(List<Result> results, double rate) =>
        from result in results
        let wrong = rate >= 0.05 ? (int)Math.Ceiling(rate * result.Lot - 1e-9) : (int)Math.Floor(rate * result.Lot + 1e-9)
        where result.Wrong == wrong
        select result;
}
