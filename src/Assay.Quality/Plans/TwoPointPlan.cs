namespace Assay.Quality;

/// <summary>Single sampling plans whose operating characteristic passes two points: the smallest sample that keeps both risks.</summary>
/// <remarks>
/// The problem of W. Guenther, "Use of the binomial, hypergeometric and Poisson tables to obtain sampling plans", Journal of Quality Technology 1:2, 1969. For each acceptance number
/// c the sample has to be at least n_L(c) for the consumer and at most n_U(c) for the producer; the first c with n_L ≤ n_U has the smallest sample, which is n_L(c).
/// In a lot the producer is promised the risk for lots with at most, the consumer for lots with at least the number of wrong items that the quality names.
/// </remarks>
public static class TwoPointPlan
{
    /// <summary>The most items in a sample.</summary>
    public const int LargestSample = 10_000_000;

    /// <summary>The smallest single plan that keeps both risks, with the smallest acceptance number for it.</summary>
    /// <param name="producer">Quality to be accepted, and the risk that it is not.</param>
    /// <param name="consumer">Quality to be rejected, and the risk that it is not. Worse than the producer's quality.</param>
    /// <param name="model">How a sample relates to its lot.</param>
    /// <exception cref="ImpossiblePlanException">No such plan exists; the message says what to change.</exception>
    public static StagedPlan Smallest(RiskPoint producer, RiskPoint consumer, LotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Check(producer, consumer, model);
        var (p1, p2) = (AtMost(producer.Quality, model), AtLeast(consumer.Quality, model));
        var limit = model.Size ?? LargestSample;

        // Leaving whole numbers aside, n_L(c) ≤ n_U(c) holds from some c on; n_L ≤ n_U + 1 follows from it. So no c before the first with that can do.
        // In a lot, as many as the consumer rejects cannot be the number to accept; one fewer does, with the whole lot at the latest.
        var (none, some) = (-1, 0);
        var last = model.Size is null ? int.MaxValue / 2 : model.WrongIn(p2) - 1;
        while (!Fits(some, slack: 1))
        {
            none = some;
            some = Math.Min(last, 2 * some + 1);
        }

        while (some - none > 1)
        {
            var middle = none + (some - none) / 2;
            if (Fits(middle, slack: 1))
                some = middle;
            else
                none = middle;
        }

        while (!Fits(some, slack: 0))
            some++;
        var size = Needed(some);
        var accept = some;
        while (accept > 0 && producer.IsKeptBy(model.Above(accept - 1, size, p1)))
            accept--;
        return StagedPlan.Single(size, accept);

        // The producer's n_U(c) ≥ n_L(c) − slack, asked without computing n_U.
        bool Fits(int c, int slack) => Needed(c) is var n && producer.IsKeptBy(model.Above(c, Math.Max(0, n - slack), p1));

        int Needed(int c)
        {
            var (too, enough) = (c, c + 1);
            while (!consumer.IsKeptBy(model.AtMost(c, Math.Min(enough, limit), p2)))
            {
                if (enough >= limit)
                    throw new ImpossiblePlanException(PlanProblem.QualityTooNear, $"These two points need more than {limit} items: move the two qualities apart, or accept larger risks.");
                (too, enough) = (enough, (int)Math.Min(limit, 2L * enough));
            }

            while (enough - too > 1)
            {
                var middle = too + (enough - too) / 2;
                if (consumer.IsKeptBy(model.AtMost(c, middle, p2)))
                    enough = middle;
                else
                    too = middle;
            }

            return enough;
        }
    }

    /// <summary>The share that a lot has which holds at most so many wrong ones; elsewhere the quality itself.</summary>
    internal static double AtMost(double quality, LotModel model) => model.Size is { } size ? Math.Floor(quality * size + 1e-9) / size : quality;

    /// <summary>The share that a lot has which holds at least so many wrong ones; elsewhere the quality itself.</summary>
    internal static double AtLeast(double quality, LotModel model) => model.Size is { } size ? Math.Ceiling(quality * size - 1e-9) / size : quality;

    internal static void Check(RiskPoint producer, RiskPoint consumer, LotModel model)
    {
        producer.Check("producer");
        consumer.Check("consumer");
        if (producer.Quality >= consumer.Quality)
            throw new ImpossiblePlanException(PlanProblem.QualityOrder, $"The quality to be accepted ({producer.Quality}) has to be better than the one to be rejected ({consumer.Quality}): lower the first, or raise the second.");
        if (producer.Risk + consumer.Risk >= 1)
            throw new ImpossiblePlanException(PlanProblem.RiskRange, $"The two risks add up to {producer.Risk + consumer.Risk}; below 1 a plan can tell the two qualities apart.");
        if (model.Size is { } size && AtMost(producer.Quality, model) >= AtLeast(consumer.Quality, model))
            throw new ImpossiblePlanException(PlanProblem.QualityTooNear, $"In a lot of {size} both qualities are {Math.Floor(producer.Quality * size + 1e-9)} wrong items: move them apart.");
    }
}
