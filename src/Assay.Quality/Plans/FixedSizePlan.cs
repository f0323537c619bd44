namespace Assay.Quality;

/// <summary>Single sampling plans whose sample size is given, as a number or a share of the lot.</summary>
public static class FixedSizePlan
{
    /// <summary>The plan of <paramref name="size"/> items that accepts as often as the consumer's risk allows.</summary>
    /// <param name="size">At least 1, at most the lot.</param>
    /// <param name="consumer">Quality to be rejected, and the risk that it is not.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    /// <exception cref="ImpossiblePlanException">Even a sample without a wrong item proves too little; the message names the size needed.</exception>
    public static StagedPlan Strictest(int size, RiskPoint consumer, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CheckSize(size, model);
        consumer.Check("consumer");
        var quality = TwoPointPlan.AtLeast(consumer.Quality, model);
        if (!consumer.IsKeptBy(model.AtMost(0, size, quality)))
            throw new ImpossiblePlanException(PlanProblem.SampleTooSmall, $"A sample of {size} proves too little even without a wrong item: inspect at least {SizeFor(consumer, model)} items, or accept a larger risk or more wrong items.");

        var (accept, tooMany) = (0, size);
        while (tooMany - accept > 1)
        {
            var middle = accept + (tooMany - accept) / 2;
            if (consumer.IsKeptBy(model.AtMost(middle, size, quality)))
                accept = middle;
            else
                tooMany = middle;
        }

        return StagedPlan.Single(size, accept);
    }

    /// <summary>The plan of <paramref name="size"/> items with the acceptance number given.</summary>
    /// <param name="size">At least 1, at most the lot.</param>
    /// <param name="accept">0 … <paramref name="size"/> − 1.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    /// <exception cref="ImpossiblePlanException">The sample is larger than the lot, or the number outside its range.</exception>
    public static StagedPlan WithNumber(int size, int accept, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CheckSize(size, model);
        if (accept < 0 || accept >= size)
            throw new ImpossiblePlanException(PlanProblem.AcceptanceNumber, $"A sample of {size} can be accepted with 0 to {size - 1} wrong items, not with {accept}.");
        return StagedPlan.Single(size, accept);
    }

    /// <summary>Items in a sample that is a share of the lot: rounded up, at least 1.</summary>
    /// <param name="lot">At least 1.</param>
    /// <param name="share">In (0, 1].</param>
    public static int SizeOf(int lot, double share)
    {
        if (lot < 1)
            throw new ImpossiblePlanException(PlanProblem.LotEmpty, "The lot is empty: there is nothing to sample.");
        if (!(share > 0 && share <= 1))
            throw new ImpossiblePlanException(PlanProblem.SampleSize, $"A share of {share} is no sample: choose one above 0, up to 1.");
        return Math.Clamp((int)Math.Ceiling(share * lot - 1e-9), 1, lot);
    }

    /// <summary>The smallest sample that keeps the consumer's risk when it has to be without a wrong item.</summary>
    /// <param name="consumer">Quality to be rejected, and the risk that it is not.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    public static int SizeFor(RiskPoint consumer, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        consumer.Check("consumer");
        var quality = TwoPointPlan.AtLeast(consumer.Quality, model);
        var (too, enough) = (0, model.Size ?? int.MaxValue);
        while (enough - too > 1)
        {
            var middle = too + (enough - too) / 2;
            if (consumer.IsKeptBy(model.AtMost(0, middle, quality)))
                enough = middle;
            else
                too = middle;
        }

        return enough;
    }

    private static void CheckSize(int size, LotModel model)
    {
        if (size < 1 || size > (model.Size ?? int.MaxValue))
            throw new ImpossiblePlanException(PlanProblem.SampleSize, $"A sample of {size} cannot be drawn from {(model.Size is { } lot ? $"a lot of {lot}" : "a stream")}: choose between 1 and {model.Size ?? int.MaxValue}.");
    }
}
