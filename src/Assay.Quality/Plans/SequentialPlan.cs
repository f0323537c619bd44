namespace Assay.Quality;

/// <summary>Sequential sampling: after each item the lot is accepted, rejected or inspected on, and at the latest at a fixed number decided.</summary>
/// <remarks>
/// A. Wald's sequential probability ratio test ("Sequential Analysis", 1947) as ISO 28591 (formerly ISO 8422) lays it down: accept once wrong ≤ s·n − h_A, reject once
/// wrong ≥ s·n + h_R. Truncation and whole numbers change the risks a little; <see cref="Wald"/> computes the realised ones exactly and draws the lines apart until they keep what was asked.
/// The items have to be inspected in random order.
/// </remarks>
public sealed class SequentialPlan : AcceptancePlan
{
    // Realised risks are computed item by item; beyond this a plan would take seconds to find.
    private const int LargestTruncation = 1_000_000;

    private SequentialPlan(double slope, double acceptIntercept, double rejectIntercept, int truncation, int acceptAtEnd)
    {
        (Slope, AcceptIntercept, RejectIntercept) = (slope, acceptIntercept, rejectIntercept);
        (MaximumSampleSize, AcceptanceNumberAtEnd) = (truncation, acceptAtEnd);
    }

    /// <summary>s: wrong ones per item that both lines rise by.</summary>
    public double Slope { get; }

    /// <summary>h_A: how far the acceptance line lies below s·n.</summary>
    public double AcceptIntercept { get; }

    /// <summary>h_R: how far the rejection line lies above s·n.</summary>
    public double RejectIntercept { get; }

    /// <summary>Where nothing was decided before, accept with at most as many wrong among <see cref="MaximumSampleSize"/>.</summary>
    public int AcceptanceNumberAtEnd { get; }

    /// <inheritdoc />
    public override int MaximumSampleSize { get; }

    /// <summary>The plan that accepts lots of the producer's quality, and rejects those of the consumer's, with the risks given or less.</summary>
    /// <param name="producer">Quality to be accepted, and the risk that it is not.</param>
    /// <param name="consumer">Quality to be rejected, and the risk that it is not.</param>
    /// <param name="model">Binomial, or one lot: then never more items than it has.</param>
    /// <exception cref="ImpossiblePlanException">No such plan exists, or its numbers of items are beyond reach.</exception>
    public static SequentialPlan Wald(RiskPoint producer, RiskPoint consumer, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!model.CountsItems)
            throw new ImpossiblePlanException(PlanProblem.ModelUnfit, "A sequential plan counts wrong items, not defects per unit: choose the binomial or the hypergeometric model.");
        var single = TwoPointPlan.Smallest(producer, consumer, model);
        if (single.MaximumSampleSize > LargestTruncation)
            throw new ImpossiblePlanException(PlanProblem.QualityTooNear, $"A sequential plan of more than {LargestTruncation} items is not handled: move the two qualities apart, or accept larger risks.");

        var (p1, p2) = (producer.Quality, consumer.Quality);
        var g = Math.Log(p2 * (1 - p1) / (p1 * (1 - p2)));
        var slope = Math.Log((1 - p1) / (1 - p2)) / g;
        var (alpha, beta) = (producer.Risk, consumer.Risk);
        for (var attempt = 0; ; attempt++)
        {
            var truncation = (int)Math.Min((1.5 + 0.25 * Math.Min(attempt, 6)) * single.MaximumSampleSize, Math.Min(model.Size ?? LargestTruncation, LargestTruncation));
            var plan = Of(slope, Math.Log((1 - alpha) / beta) / g, Math.Log((1 - beta) / alpha) / g, truncation, single.Stages[0]);
            var (good, bad) = (Good(plan), Bad(plan));
            var (producerRisk, consumerRisk) = (1 - good.Accepts, bad.Accepts);
            var keepsRisks = producer.IsKeptBy(producerRisk) && consumer.IsKeptBy(consumerRisk);
            if (keepsRisks && Checks(good, bad) <= Checks(Good(single.Curtail()), Bad(single.Curtail())))
                return plan;

            // In a small lot the lines, which know of no end, may cost more than they save; then the single plan does, stopped once its verdict is certain.
            if (keepsRisks || attempt == 60)
                return Of(slope, double.MaxValue, double.MaxValue, single.MaximumSampleSize, single.Stages[0]);

            // The risk of each line is about the ratio that placed it: correct it by what it missed.
            if (producerRisk > producer.Risk)
                alpha *= Math.Clamp(producer.Risk / producerRisk, 0.5, 0.98);
            if (consumerRisk > consumer.Risk)
                beta *= Math.Clamp(consumer.Risk / consumerRisk, 0.5, 0.98);
        }

        PlanOutcome Good(AcceptancePlan plan) => plan.Outcome(TwoPointPlan.AtMost(producer.Quality, model), model);
        PlanOutcome Bad(AcceptancePlan plan) => plan.Outcome(TwoPointPlan.AtLeast(consumer.Quality, model), model);
        static double Checks(PlanOutcome good, PlanOutcome bad) => good.Inspected + bad.Inspected;
    }

    /// <inheritdoc />
    public override Decision Decide(int inspected, int wrong)
    {
        if (inspected == 0)
            return Decision.GoOn;
        var (accept, reject) = LinesAt(inspected);
        if (wrong >= reject)
            return Decision.Reject;
        return wrong <= accept ? Decision.Accept : Decision.GoOn;
    }

    internal override (int Accept, int Reject) LinesAt(int inspected)
    {
        var reject = Math.Min(AcceptanceNumberAtEnd + 1.0, Math.Ceiling(Slope * inspected + RejectIntercept));
        var accept = Math.Max(AcceptanceNumberAtEnd - (MaximumSampleSize - inspected), Math.Floor(Slope * inspected - AcceptIntercept));
        return ((int)Math.Min(accept, reject - 1), (int)reject);
    }

    private protected override PlanOutcome Run(int inspected, int wrong, double quality, LotModel model) =>
        Decide(inspected, wrong) is var decided && decided != Decision.GoOn
            ? new(decided == Decision.Reject ? 0 : 1, 0, 0)
            : ItemWalk.Run(this, inspected, wrong, quality, model);

    // The end is decided as the single plan would, at the number of wrong ones that divides its two qualities; where the sample is that plan's own, by its own number.
    private static SequentialPlan Of(double slope, double accept, double reject, int truncation, Stage single) =>
        new(slope, accept, reject, truncation, truncation == single.Size ? single.Accept!.Value : Math.Max((int)Math.Floor(slope * truncation), single.Accept!.Value));
}
