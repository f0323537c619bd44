using System.Text;

namespace Assay.Simulation;

/// <summary>The table of docs/acceptance.md, between its marks.</summary>
internal static class Report
{
    private const string Begin = "<!-- begin simulation: written by bench/simulate -->";
    private const string End = "<!-- end simulation -->";

    public static void Write(List<Result> results, string page, int lots, long seed)
    {
        var text = new StringBuilder();
        text.AppendLine($"{lots:N0} lots each, seed {seed}. Of lots with 1 % wrong the table says how many were rejected although they are good (stated: at most 5 %), of lots with 5 %");
        text.AppendLine("how many were accepted although they are bad (stated: at most 10 %). Checks are averages.");
        text.AppendLine();
        text.AppendLine("| Lot | Way | Good ones rejected | Checks | Bad ones accepted | Checks | Checks at 20 % wrong |");
        text.AppendLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (var lot in SimulatedLots.LotSizes)
            foreach (var strategy in Strategy.All)
            {
                var of = results.Where(r => r.Lot == lot && r.Strategy == strategy).ToList();
                var (good, bad, worst) = (Pictures.At(of, 0.01).SingleOrDefault(), Pictures.At(of, 0.05).SingleOrDefault(), of.MaxBy(r => r.Wrong)!);
                text.AppendLine($"| {lot:N0} | {strategy.Name} | {Percent(1 - good?.Acceptance)} | {good?.Checks:N0} | {Percent(bad?.Acceptance)} | {bad?.Checks:N0} | {worst.Checks:N0} |");
            }

        text.AppendLine();
        text.AppendLine($"Simulated and computed acceptance of all {results.Count} combinations differ by {results.Max(Deviation):0.0} standard errors at most, the checks by {results.Max(r => Math.Abs(r.Checks - r.ExactChecks) / r.ExactChecks):0.0 %} at most.");
        if (!File.Exists(page))
        {
            Console.Write(text);
            return;
        }

        var whole = File.ReadAllText(page);
        var (from, to) = (whole.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, whole.IndexOf(End, StringComparison.Ordinal));
        File.WriteAllText(page, $"{whole[..from]}\n{text.ToString().Trim()}\n{whole[to..]}");
    }

    private static double Deviation(Result result)
    {
        var error = Math.Sqrt(result.ExactAcceptance * (1 - result.ExactAcceptance) / result.Lots);

        // Where next to nothing can happen, one lot counts for one.
        return Math.Abs(result.Acceptance - result.ExactAcceptance) / Math.Max(error, 1.0 / result.Lots);
    }

    private static string Percent(double? share) => share is { } value ? $"{100 * value:0.0} %" : "";
}
