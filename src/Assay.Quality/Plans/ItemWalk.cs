namespace Assay.Quality;

/// <summary>Follows the number of wrong ones item by item, for plans that may decide after each.</summary>
internal static class ItemWalk
{
    // A state that is reached less often than this adds nothing to any figure.
    private const double Negligible = 1e-18;

    public static PlanOutcome Run(AcceptancePlan plan, int inspected, int wrong, double quality, LotModel model)
    {
        if (!model.CountsItems)
            throw new ImpossiblePlanException(PlanProblem.ModelUnfit, "A plan that decides item by item counts wrong items, not defects per unit: choose the binomial or the hypergeometric model.");
        var (accepts, expected, whenAccepting) = (0.0, 0.0, 0.0);
        var all = model.WrongIn(quality);
        var now = new List<double> { 1 };
        var first = wrong;
        for (var n = inspected; now.Count > 0; n++)
        {
            // now[i]: probability of being here, undecided, with first + i wrong among n.
            var next = new double[now.Count + 1];
            for (var i = 0; i < now.Count; i++)
            {
                var bad = model.Size is { } lot ? Math.Clamp((double)(all - first - i) / (lot - n), 0, 1) : quality;
                next[i] += now[i] * (1 - bad);
                next[i + 1] += now[i] * bad;
            }

            now.Clear();
            var start = first;
            for (var i = 0; i < next.Length; i++)
            {
                if (plan.Decide(n + 1, start + i) is var decision && decision != Decision.GoOn)
                {
                    expected += next[i] * (n + 1 - inspected);
                    if (decision != Decision.Reject)
                    {
                        accepts += next[i];
                        whenAccepting += next[i] * (n + 1 - inspected);
                    }

                    continue;
                }

                if (next[i] < Negligible && now.Count == 0)
                    continue;
                if (now.Count == 0)
                    first = start + i;
                now.Add(next[i]);
            }
        }

        return new(Math.Clamp(accepts, 0, 1), expected, whenAccepting);
    }
}
