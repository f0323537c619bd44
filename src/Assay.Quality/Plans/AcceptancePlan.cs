namespace Assay.Quality;

/// <summary>A rule that inspects items of a lot in random order and accepts or rejects it.</summary>
/// <remarks>
/// The measures are those of E. Schilling and D. Neubauer, "Acceptance Sampling in Quality Control", 3rd ed., 2017: OC, ASN, AOQ, AOQL, ATI. A quality is the
/// share of items that is wrong (0.02 = 2 %). Where a lot is judged for itself, give <see cref="LotModel.Lot"/>; for a long run of lots, <see cref="LotModel.Stream"/>.
/// </remarks>
public abstract class AcceptancePlan
{
    private const double GoldenShare = 0.618033988749894848;

    /// <summary>The most items that the plan inspects.</summary>
    public abstract int MaximumSampleSize { get; }

    /// <summary>What the plan says once <paramref name="wrong"/> of the first <paramref name="inspected"/> items were wrong.</summary>
    /// <param name="inspected">0 … <see cref="MaximumSampleSize"/>.</param>
    /// <param name="wrong">0 … <paramref name="inspected"/>.</param>
    public abstract Decision Decide(int inspected, int wrong);

    /// <summary>What the plan does to lots of the quality given.</summary>
    /// <param name="quality">Share that is wrong, in [0, 1].</param>
    /// <param name="model">How a sample relates to its lot.</param>
    /// <exception cref="ImpossiblePlanException">The plan inspects more than the lot has, or counts items where the model counts defects.</exception>
    public PlanOutcome Outcome(double quality, LotModel model) => OutcomeAfter(0, 0, quality, model);

    /// <summary>What happens from here on, after <paramref name="wrong"/> of <paramref name="inspected"/> items were wrong; inspected items count from here.</summary>
    /// <param name="inspected">0 … <see cref="MaximumSampleSize"/>.</param>
    /// <param name="wrong">0 … <paramref name="inspected"/>.</param>
    /// <param name="quality">Share that is wrong of the whole lot, in [0, 1].</param>
    /// <param name="model">How a sample relates to its lot.</param>
    public PlanOutcome OutcomeAfter(int inspected, int wrong, double quality, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfNegative(inspected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inspected, MaximumSampleSize);
        ArgumentOutOfRangeException.ThrowIfNegative(wrong);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wrong, inspected);
        if (!(quality >= 0 && (quality <= 1 || !model.CountsItems)))
            throw new ArgumentOutOfRangeException(nameof(quality), quality, "A quality is a share in [0, 1]; defects per unit are 0 or more.");
        if (model.Size < MaximumSampleSize)
            throw new ImpossiblePlanException(PlanProblem.SampleSize, $"The plan inspects up to {MaximumSampleSize} items and the lot has {model.Size}: inspect the whole lot, or choose a smaller sample.");
        return Run(inspected, wrong, quality, model);
    }

    /// <summary>The operating characteristic: the probability that a lot of this quality is accepted.</summary>
    /// <param name="quality">Share that is wrong, in [0, 1].</param>
    /// <param name="model">How a sample relates to its lot.</param>
    public double AcceptanceProbability(double quality, LotModel model) => Outcome(quality, model).Accepts;

    /// <summary>ASN: how many items are inspected on average until the decision.</summary>
    /// <param name="quality">Share that is wrong, in [0, 1].</param>
    /// <param name="model">How a sample relates to its lot.</param>
    public double AverageSampleNumber(double quality, LotModel model) => Outcome(quality, model).Inspected;

    /// <summary>ATI: how many items are inspected on average when rejected lots are inspected whole.</summary>
    /// <param name="quality">Share that is wrong, in [0, 1].</param>
    /// <param name="lot">Items in the lot, at least <see cref="MaximumSampleSize"/>.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    public double AverageTotalInspection(double quality, int lot, LotModel model)
    {
        CheckLot(lot);
        var outcome = Outcome(quality, model);
        return outcome.InspectedWhenAccepting + (1 - outcome.Accepts) * lot;
    }

    /// <summary>AOQ: the share that is still wrong behind the inspection, when rejected lots are inspected whole and every wrong item found is mended.</summary>
    /// <param name="quality">Share that is wrong, in [0, 1].</param>
    /// <param name="lot">Items in the lot, at least <see cref="MaximumSampleSize"/>.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    public double AverageOutgoingQuality(double quality, int lot, LotModel model) =>
        quality * Math.Max(0, 1 - AverageTotalInspection(quality, lot, model) / lot);

    /// <summary>AOQL: the worst average outgoing quality, whatever comes in.</summary>
    /// <param name="lot">Items in the lot, at least <see cref="MaximumSampleSize"/>.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    /// <returns>The limit, and the incoming quality that brings it about.</returns>
    public (double Limit, double At) AverageOutgoingQualityLimit(int lot, LotModel model)
    {
        CheckLot(lot);
        ArgumentNullException.ThrowIfNull(model);
        return model.Size is { } size ? WorstOfLot(size, lot, model) : WorstOfStream(lot, model);
    }

    /// <summary>The quality that is accepted with the probability given, of a long run of lots: a point of the OC curve read from the side.</summary>
    /// <param name="probability">In (0, 1).</param>
    public double QualityAccepted(double probability)
    {
        if (!(probability > 0 && probability < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability of acceptance lies in (0, 1).");
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (AcceptanceProbability(middle, LotModel.Stream) > probability)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    /// <summary>After so many items: accepted with at most as many wrong, rejected with at least as many, undecided between. Of plans that may decide after each item.</summary>
    internal abstract (int Accept, int Reject) LinesAt(int inspected);

    /// <summary>What the plan does from a state that it has checked.</summary>
    private protected abstract PlanOutcome Run(int inspected, int wrong, double quality, LotModel model);

    private void CheckLot(int lot)
    {
        if (lot < MaximumSampleSize)
            throw new ImpossiblePlanException(PlanProblem.SampleSize, $"The plan inspects up to {MaximumSampleSize} items and the lot has {lot}: inspect the whole lot, or choose a smaller sample.");
    }

    // AOQ rises to one top and falls: a coarse look over a logarithmic scale finds its surroundings, golden section the top.
    private (double Limit, double At) WorstOfStream(int lot, LotModel model)
    {
        const int looks = 60;
        var lowest = 0.01 / MaximumSampleSize;
        double At(double step) => lowest * Math.Pow(1 / lowest, Math.Clamp(step, 0, looks) / looks);
        var best = 0;
        var worst = 0.0;
        for (var i = 0; i <= looks; i++)
            if (AverageOutgoingQuality(At(i), lot, model) is var quality && quality > worst)
                (best, worst) = (i, quality);

        var (left, right) = ((double)best - 1, (double)best + 1);
        while (right - left > 1e-7)
        {
            var (x, y) = (right - GoldenShare * (right - left), left + GoldenShare * (right - left));
            if (AverageOutgoingQuality(At(x), lot, model) < AverageOutgoingQuality(At(y), lot, model))
                left = x;
            else
                right = y;
        }

        var at = At((left + right) / 2);
        return (AverageOutgoingQuality(at, lot, model), at);
    }

    // Of a single lot only whole numbers of wrong items exist; the top is found by halving on the sign of the slope, then looked around for.
    private (double Limit, double At) WorstOfLot(int size, int lot, LotModel model)
    {
        double Quality(int wrong) => AverageOutgoingQuality((double)wrong / size, lot, model);
        var (low, high) = (0, size);
        while (high - low > 8)
        {
            var middle = low + (high - low) / 2;
            if (Quality(middle) < Quality(middle + 1))
                low = middle;
            else if (Quality(middle) == 0)
                high = middle;
            else
                high = middle + 1;
        }

        var best = low;
        for (var wrong = low; wrong <= Math.Min(size, high + 1); wrong++)
            if (Quality(wrong) > Quality(best))
                best = wrong;
        return (Quality(best), (double)best / size);
    }
}
