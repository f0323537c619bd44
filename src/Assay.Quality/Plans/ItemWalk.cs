namespace Assay.Quality;

/// <summary>Follows the number of wrong ones item by item, for plans that may decide after each.</summary>
internal static class ItemWalk
{
    // A state that is reached less often than this adds nothing to any figure.
    private const double Negligible = 1e-30;

    public static PlanOutcome Run(AcceptancePlan plan, int inspected, int wrong, double quality, LotModel model)
    {
        if (!model.CountsItems)
            throw new ImpossiblePlanException(PlanProblem.ModelUnfit, "A plan that decides item by item counts wrong items, not defects per unit: choose the binomial or the hypergeometric model.");
        var (accepts, expected, whenAccepting) = (0.0, 0.0, 0.0);

        // states[k − origin]: probability of being here, undecided, with k wrong; first … last are kept.
        var states = new double[32];
        states[0] = 1;
        var (origin, first, last) = (wrong, wrong, wrong);
        for (var n = inspected; first <= last; n++)
        {
            MakeRoom(ref states, ref origin, first, last);
            var reached = states.AsSpan(first - origin, last - first + 2);
            reached[^1] = 0;
            if (model.Size is { } lot)
                Draw(reached, model.WrongIn(quality) - first, lot - n);
            else
                Draw(reached, quality);
            last++;

            var (accept, reject) = plan.LinesAt(n + 1);
            var taken = n + 1 - inspected;
            for (; last >= first && last >= reject; last--)
                expected += states[last - origin] * taken;
            for (; first <= last && first <= accept; first++)
            {
                accepts += states[first - origin];
                expected += states[first - origin] * taken;
                whenAccepting += states[first - origin] * taken;
            }

            while (first <= last && states[first - origin] < Negligible)
                first++;
            while (first <= last && states[last - origin] < Negligible)
                last--;
        }

        return new(Math.Clamp(accepts, 0, 1), expected, whenAccepting);
    }

    // One item more, each wrong with the same probability.
    private static void Draw(Span<double> states, double bad)
    {
        var risen = 0.0;
        foreach (ref var state in states)
        {
            var rises = state * bad;
            state = state - rises + risen;
            risen = rises;
        }
    }

    // One item more of those left in the lot; the higher the state, the fewer of them are wrong.
    private static void Draw(Span<double> states, double wrongLeft, double left)
    {
        var each = 1 / left;
        var risen = 0.0;
        foreach (ref var state in states)
        {
            var rises = state * Math.Clamp(wrongLeft * each, 0, 1);
            state = state - rises + risen;
            risen = rises;
            wrongLeft--;
        }
    }

    private static void MakeRoom(ref double[] states, ref int origin, int first, int last)
    {
        if (last - origin + 1 < states.Length)
            return;
        var kept = states.AsSpan(first - origin, last - first + 1);
        var room = 2 * (kept.Length + 1) > states.Length ? new double[2 * states.Length] : states;
        kept.CopyTo(room);
        (states, origin) = (room, first);
    }
}
