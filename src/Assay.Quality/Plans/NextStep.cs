using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>Advice while verdicts come in: whether the lot is decided, and if not, how far the decision is away.</summary>
/// <param name="Decision">Accept, reject or go on.</param>
/// <param name="MoreAtMost">The most further items that the plan inspects; 0 once it is decided.</param>
/// <param name="MoreExpected">Further items on average, if the rest of the lot is as what was seen so far.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NextStep(Decision Decision, int MoreAtMost, double MoreExpected)
{
    // Above as many steps an item by item expectation would take longer than a person notices: then Wald's approximation.
    private const long MaxSteps = 200_000;

    /// <summary>The advice after <paramref name="wrong"/> of <paramref name="inspected"/> items were wrong. Samples are curtailed: a verdict that cannot change any more is given.</summary>
    /// <param name="plan">The plan the lot is inspected by.</param>
    /// <param name="inspected">Items inspected so far, in random order.</param>
    /// <param name="wrong">Wrong ones among them.</param>
    /// <param name="model">How the sample relates to its lot.</param>
    public static NextStep After(AcceptancePlan plan, int inspected, int wrong, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(model);
        var curtailed = plan is StagedPlan staged ? staged.Curtail() : plan;
        var decision = curtailed.Decide(inspected, wrong);
        if (decision != Decision.GoOn)
            return new(decision, 0, 0);
        var most = plan.MaximumSampleSize - inspected;
        var quality = QualitySeen(plan, inspected, wrong);

        // The share that is seen is supposed of the items still to come; the lot holds those found as well.
        var ofLot = model.Size is { } size ? Math.Min(1, (wrong + quality * (size - inspected)) / size) : quality;
        var unit = model.CountsItems ? model : LotModel.Stream;
        var expected = plan is SequentialPlan { } wald && (long)most * Width(wald, most) > MaxSteps
            ? Approximate(wald, inspected, wrong, Math.Min(1, quality))
            : curtailed.OutcomeAfter(inspected, wrong, Math.Min(1, ofLot), unit).Inspected;
        return new(decision, most, Math.Min(most, expected));
    }

    // As if one item more had been seen that is as wrong as the plan takes for half good.
    private static double QualitySeen(AcceptancePlan plan, int inspected, int wrong)
    {
        var middle = plan switch
        {
            SequentialPlan wald => wald.Slope,
            StagedPlan staged => (staged.Stages[^1].Accept!.Value + 0.5) / (staged.MaximumSampleSize + 1.0),
            _ => 0.5,
        };
        return (wrong + middle) / (inspected + 1.0);
    }

    private static long Width(SequentialPlan plan, int most) => (long)Math.Min(most, plan.AcceptIntercept + plan.RejectIntercept + 2);

    // The mean time to leave a strip with drift: A. Wald's identity, with the probabilities of a Brownian motion.
    private static double Approximate(SequentialPlan plan, int inspected, int wrong, double p)
    {
        var (below, above) = (wrong - plan.Slope * inspected + plan.AcceptIntercept, plan.Slope * inspected + plan.RejectIntercept - wrong);
        var (drift, spread) = (p - plan.Slope, Math.Max(1e-12, p * (1 - p)));
        if (Math.Abs(drift) * (below + above) < 1e-6 * spread)
            return below * above / spread;
        var rejects = Math.Abs(2 * drift * (below + above) / spread) > 600
            ? drift > 0 ? 1 : 0
            : (1 - Math.Exp(-2 * drift * below / spread)) / (1 - Math.Exp(-2 * drift * (below + above) / spread));
        return (rejects * above - (1 - rejects) * below) / drift;
    }
}
