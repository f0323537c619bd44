using Assay.Quality;

namespace Assay.Simulation;

/// <summary>What came of many simulated lots of one size and quality under one strategy, beside what the library computes.</summary>
internal sealed record Result(Strategy Strategy, int Lot, int Wrong, int Lots, int Accepted, double Checks, double ExactAcceptance, double ExactChecks)
{
    public double Rate => (double)Wrong / Lot;

    public double Acceptance => (double)Accepted / Lots;
}

/// <summary>Draws lots item by item without replacement and has each strategy decide about them.</summary>
internal static class SimulatedLots
{
    public static readonly int[] LotSizes = [50, 200, 1_000, 10_000, 100_000, 1_000_000];

    public static readonly double[] Rates = [0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.10, 0.20];

    // A sample that is always inspected whole needs no order; above this size its wrong items are drawn at once.
    private const int LargestWalk = 5_000;

    public static List<Result> Run(int lots, long seed)
    {
        var results = new List<Result>();
        foreach (var (strategy, s) in Strategy.All.Select((strategy, s) => (strategy, s)))
            foreach (var lot in LotSizes)
            {
                var plan = strategy.PlanFor(lot);
                foreach (var wrong in Rates.SelectMany(rate => new[] { Math.Floor(rate * lot + 1e-9), Math.Ceiling(rate * lot - 1e-9) }).Select(wrong => (int)wrong).Distinct())
                    results.Add(Run(strategy, plan, lot, wrong, lots, new SeededRandom(unchecked(seed * 1_000_003 + s * 97 + lot * 31L + wrong))));
            }

        return results;
    }

    private static Result Run(Strategy strategy, AcceptancePlan plan, int lot, int wrong, int lots, SeededRandom random)
    {
        var (accepted, checks) = (0, 0L);
        for (var i = 0; i < lots; i++)
        {
            var (inspected, found) = plan.MaximumSampleSize > LargestWalk ? AtOnce(plan, lot, wrong, random) : ItemByItem(plan, lot, wrong, random);
            checks += inspected;
            accepted += plan.Decide(inspected, found) == Decision.Reject ? 0 : 1;
        }

        var exact = plan.Outcome((double)wrong / lot, LotModel.Lot(lot));
        return new(strategy, lot, wrong, lots, accepted, (double)checks / lots, exact.Accepts, exact.Inspected);
    }

    private static (int Inspected, int Found) ItemByItem(AcceptancePlan plan, int lot, int wrong, SeededRandom random)
    {
        var (n, found) = (0, 0);
        while (plan.Decide(n, found) == Decision.GoOn)
        {
            found += random.NextBelow(lot - n) < wrong - found ? 1 : 0;
            n++;
        }

        return (n, found);
    }

    // The number of wrong ones in the sample by the inverse of its distribution function.
    private static (int Inspected, int Found) AtOnce(AcceptancePlan plan, int lot, int wrong, SeededRandom random)
    {
        var n = plan.MaximumSampleSize;
        var u = random.NextDouble();
        var (below, enough) = (-1, Math.Min(n, wrong));
        while (enough - below > 1)
        {
            var middle = below + (enough - below) / 2;
            if (Hypergeometric.AtMost(middle, lot, wrong, n) > u)
                enough = middle;
            else
                below = middle;
        }

        return (n, enough);
    }
}
