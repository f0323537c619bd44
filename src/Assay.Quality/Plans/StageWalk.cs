namespace Assay.Quality;

/// <summary>Follows the number of wrong ones from sample to sample, each inspected whole.</summary>
internal static class StageWalk
{
    public static PlanOutcome Run(StagedPlan plan, int inspected, int wrong, double quality, LotModel model)
    {
        var (accepts, expected, whenAccepting) = (0.0, 0.0, 0.0);
        var now = new Dictionary<int, double> { [wrong] = 1 };
        var start = inspected;
        for (var stage = plan.StageOf(inspected); stage < plan.Stages.Count && now.Count > 0; stage++)
        {
            var size = plan.EndOf(stage) - inspected;
            var reject = plan.Stages[stage].Reject;
            if (stage == plan.Stages.Count - 1)
            {
                // The last verdict needs no distribution, only its tail.
                foreach (var (found, probability) in now)
                {
                    var passes = probability * Below(reject - found, size, found, inspected, quality, model);
                    accepts += passes;
                    expected += probability * (plan.EndOf(stage) - start);
                    whenAccepting += passes * (plan.EndOf(stage) - start);
                }

                break;
            }

            var next = new Dictionary<int, double>();
            foreach (var (found, probability) in now)
            {
                var rest = probability;
                for (var k = 0; k <= size && found + k < reject; k++)
                {
                    var reached = probability * Math.Exp(model.LogNext(k, size, found, inspected, quality));
                    rest -= reached;
                    if (plan.Verdict(stage, found + k) == Decision.GoOn)
                    {
                        next[found + k] = next.GetValueOrDefault(found + k) + reached;
                        continue;
                    }

                    accepts += reached;
                    expected += reached * (plan.EndOf(stage) - start);
                    whenAccepting += reached * (plan.EndOf(stage) - start);
                }

                expected += Math.Max(0, rest) * (plan.EndOf(stage) - start);
            }

            (now, inspected) = (next, plan.EndOf(stage));
        }

        return new(Math.Clamp(accepts, 0, 1), expected, whenAccepting);
    }

    // P(fewer than `limit` wrong among the next `size`).
    private static double Below(int limit, int size, int found, int inspected, double quality, LotModel model)
    {
        if (model.Size is not { } lot)
            return model.AtMost(limit - 1, size, quality);
        var left = model.WrongIn(quality) - found;
        return left < 0 || left > lot - inspected ? 0 : Hypergeometric.AtMost(limit - 1, lot - inspected, left, size);
    }
}
