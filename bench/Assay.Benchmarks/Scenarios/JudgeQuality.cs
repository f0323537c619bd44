using Assay.Benchmarks.Measuring;
using Assay.Quality;

namespace Assay.Benchmarks.Scenarios;

/// <summary>Agreement and labeler models over as many labels as the scale says, of a hundred labelers, five to a sample; and advice after a verdict.</summary>
internal static class JudgeQuality
{
    private const int Labelers = 100;
    private const int LabelersPerSample = 5;
    private const int Categories = 10;
    private const int Verdicts = 2_000;
    private const double Seconds = 10;

    public static async Task Run(Bench bench)
    {
        var ratings = Crowd(bench.Scale / LabelersPerSample);
        var report = bench.Report;
        report.Note("labels, labelers, classes", $"{ratings.Count:N0}, {Labelers}, {Categories}");
        await Within(report, "Krippendorff's α with its interval", () => KrippendorffAlpha.Of(ratings, seed: 1).Value);
        await Within(report, "Fleiss' κ with its interval", () => FleissKappa.Of(ratings, seed: 1).Value);
        await Within(report, "Gwet's AC1 with its interval", () => GwetCoefficient.Of(ratings).Value);
        await Within(report, "model: Dawid and Skene", () => DawidSkene.Fit(ratings, smoothing: 0.01).LogLikelihood);
        await Within(report, "model: one coin", () => OneCoin.Fit(ratings).LogLikelihood);
        await Within(report, "model: MACE, one start", () => Mace.Fit(ratings, starts: 1).LogLikelihood);
        await Within(report, "model: GLAD", () => Glad.Fit(ratings).LogLikelihood);

        var lot = LotModel.Lot(bench.Scale);
        await Advise(report, "ISO 2859-1, II, AQL 1.0", AqlPlan.Find(bench.Scale, InspectionLevel.II, 1.0).Plan.Curtail(), lot);
        await Advise(report, "two risks", TwoPointPlan.Smallest(new(0.01, 0.05), new(0.05, 0.10), lot).Curtail(), lot);
        await Advise(report, "sequential", SequentialPlan.Wald(new(0.01, 0.05), new(0.05, 0.10), lot), lot);

        var largest = LotModel.Lot(TwoPointPlan.LargestSample);
        var times = new Latencies();
        while (times.Count < 5)
            await times.Time(() => Task.FromResult(Explain(SequentialPlan.Wald(new(0.01, 0.05), new(0.011, 0.05), largest), largest)));
        report.Below("a sequential plan over 10,000,000 items, 1 % against 1.1 %, found and explained", times.Median, 500, "ms");
        await Advise(report, "sequential over 10,000,000 items", SequentialPlan.Wald(new(0.01, 0.05), new(0.011, 0.05), largest), largest);
    }

    /// <summary>The points of the curve that the server shows.</summary>
    private static double Explain(SequentialPlan plan, LotModel lot) =>
        new[] { 0, 0.001, 0.002, 0.005, 0.010, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5 }.Sum(rate => plan.Outcome(rate, lot).Inspected);

    private static async Task Within(Report report, string what, Func<double?> run)
    {
        var times = new Latencies();
        await times.Time(() => Task.FromResult(run()));
        report.Below(what, times.Median / 1000, Seconds, "s");
    }

    /// <summary>What the server computes after each verdict, along inspections of labels of every quality.</summary>
    private static async Task Advise(Report report, string what, AcceptancePlan plan, LotModel lot)
    {
        var (random, times) = (new SeededRandom(7), new Latencies());
        NextStep.After(plan, 0, 0, lot);
        while (times.Count < Verdicts)
        {
            var (share, wrong) = (0.1 * random.NextDouble(), 0);
            for (var seen = 1; seen <= plan.MaximumSampleSize && times.Count < Verdicts; seen++)
            {
                wrong += random.NextDouble() < share ? 1 : 0;
                var step = default(NextStep);
                await times.Time(() =>
                {
                    step = NextStep.After(plan, seen, wrong, lot);
                    return Task.CompletedTask;
                });
                if (step.Decision != Decision.GoOn)
                    break;
            }
        }

        report.Below($"advice after a verdict, {what}: 99th percentile of {Verdicts:N0}", times.P99, 1, "ms");
    }

    /// <summary>Labelers of whom the best are right in 98 of 100 cases and the worst in 50.</summary>
    private static Ratings Crowd(int samples)
    {
        var random = new SeededRandom(20260101);
        var ratings = new List<Rating>(samples * LabelersPerSample);
        for (var sample = 0; sample < samples; sample++)
        {
            var (truth, first) = ((int)random.NextBelow(Categories), (int)random.NextBelow(Labelers));
            for (var k = 0; k < LabelersPerSample; k++)
            {
                var labeler = (first + (k * 17)) % Labelers;
                var right = random.NextDouble() < 0.5 + (0.48 * labeler / (Labelers - 1));
                ratings.Add(new(sample, labeler, right ? truth : (int)random.NextBelow(Categories)));
            }
        }

        return new(samples, Labelers, Categories, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(ratings));
    }
}
