using CsCheck;

namespace Assay.Quality.Tests;

public sealed class StagedPlanTests
{
    private static readonly Gen<StagedPlan> AnyPlan = Gen.Select(Gen.Int[1, 3], Gen.Select(Gen.Int[1, 6], Gen.Int[0, 2], Gen.Int[1, 3]).Array[3], Gen.Bool).Select((stages, parts, curtailed) =>
    {
        var list = new List<Stage>();
        var (accept, reject) = (-1, 0);
        for (var i = 0; i < stages; i++)
        {
            accept += parts[i].Item2;
            reject = Math.Max(reject, Math.Max(accept + parts[i].Item3, 1));
            list.Add(new Stage(parts[i].Item1, accept < 0 ? null : accept, reject));
        }

        if (list[^1].Accept is null)
            list[^1] = list[^1] with { Accept = 0 };
        return new StagedPlan(list, curtailed);
    });

    [Fact]
    public void Published_acceptance_probabilities_come_out()
    {
        StagedPlan.Single(200, 7).AcceptanceProbability(0.03, LotModel.Stream).ShouldBe(0.746103191274, 1e-12);
        StagedPlan.Single(125, 3).AcceptanceProbability(0.03, LotModel.Lot(2000)).ShouldBe(0.476517753794, 1e-12);
    }

    [Fact]
    public void Every_order_of_a_small_lot_gives_the_probability_and_the_numbers_inspected() =>
        Gen.Select(AnyPlan, Gen.Int[0, 6], Gen.Int[0, 10]).Sample((plan, more, wrong) =>
        {
            // All ways to put the wrong ones into a lot, each inspected from the front: an oracle without any probability theory.
            var lot = plan.MaximumSampleSize + more;
            if (lot > 14)
                return;
            wrong = Math.Min(wrong, lot);
            var (ways, accepted, inspected, whenAccepting) = (0, 0, 0L, 0L);
            for (var mask = 0; mask < 1 << lot; mask++)
            {
                if (System.Numerics.BitOperations.PopCount((uint)mask) != wrong)
                    continue;
                ways++;
                var (n, found) = (0, 0);
                while (plan.Decide(n, found) == Decision.GoOn)
                    found += mask >> n++ & 1;
                inspected += n;
                if (plan.Decide(n, found) == Decision.Reject)
                    continue;
                accepted++;
                whenAccepting += n;
            }

            var outcome = plan.Outcome((double)wrong / lot, LotModel.Lot(lot));
            outcome.Accepts.ShouldBe((double)accepted / ways, 1e-10);
            outcome.Inspected.ShouldBe((double)inspected / ways, 1e-9);
            outcome.InspectedWhenAccepting.ShouldBe((double)whenAccepting / ways, 1e-9);
        }, iter: 300);

    [Fact]
    public void Curtailing_changes_no_probability_and_saves_items() =>
        Gen.Select(AnyPlan, Gen.Double[0, 1]).Sample((plan, quality) =>
        {
            var whole = new StagedPlan(plan.Stages).Outcome(quality, LotModel.Stream);
            var curtailed = plan.Curtail().Outcome(quality, LotModel.Stream);
            curtailed.Accepts.ShouldBe(whole.Accepts, 1e-10);
            curtailed.Inspected.ShouldBeLessThanOrEqualTo(whole.Inspected + 1e-9);
        });

    [Fact]
    public void The_operating_characteristic_falls_from_1_with_the_share_of_wrong_items() =>
        Gen.Select(AnyPlan, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((plan, a, b) =>
        {
            plan.AcceptanceProbability(0, LotModel.Stream).ShouldBe(1, 1e-12);
            plan.AcceptanceProbability(Math.Min(a, b), LotModel.Stream).ShouldBeGreaterThanOrEqualTo(plan.AcceptanceProbability(Math.Max(a, b), LotModel.Stream) - 1e-10);
        });

    [Fact]
    public void A_large_curtailed_sample_is_computed_by_its_formula_as_item_by_item()
    {
        // Two stages, of which the second never comes to be, force the walk from item to item.
        var walked = new StagedPlan([new Stage(200, 7, 8), new Stage(1, 7, 8)], curtailed: true);
        foreach (var model in new[] { LotModel.Stream, LotModel.Lot(1_000) })
            foreach (var quality in new[] { 0.0, 0.01, 0.03, 0.2, 1.0 })
            {
                var formula = StagedPlan.Single(200, 7, curtailed: true).Outcome(quality, model);
                var walk = walked.Outcome(quality, model);
                formula.Accepts.ShouldBe(walk.Accepts, 1e-10);
                formula.Inspected.ShouldBe(walk.Inspected, 1e-7);
                formula.InspectedWhenAccepting.ShouldBe(walk.InspectedWhenAccepting, 1e-7);
            }
    }

    [Fact]
    public void The_worst_outgoing_quality_is_that_of_trying_many()
    {
        var plan = StagedPlan.Single(125, 3);
        var (limit, at) = plan.AverageOutgoingQualityLimit(2_000, LotModel.Stream);
        var tried = Enumerable.Range(1, 2_000).Max(i => plan.AverageOutgoingQuality(i / 20_000.0, 2_000, LotModel.Stream));
        limit.ShouldBe(tried, 1e-7);
        plan.AverageOutgoingQuality(at, 2_000, LotModel.Stream).ShouldBe(limit, 1e-12);

        // MIL-STD-105E, Table V-A: AOQL of K with Ac 3 is 1.6 %, times 1 − n/N.
        limit.ShouldBe(0.0155 * (1 - 125 / 2_000.0), 2e-4);
        var inLot = plan.AverageOutgoingQualityLimit(2_000, LotModel.Lot(2_000));
        inLot.Limit.ShouldBe(Enumerable.Range(0, 2_001).Max(d => plan.AverageOutgoingQuality(d / 2_000.0, 2_000, LotModel.Lot(2_000))), 1e-12);
    }

    [Fact]
    public void Rejected_lots_are_inspected_whole()
    {
        var plan = StagedPlan.Single(50, 1);
        plan.AverageTotalInspection(0, 1_000, LotModel.Stream).ShouldBe(50, 1e-9);
        plan.AverageTotalInspection(1, 1_000, LotModel.Stream).ShouldBe(1_000, 1e-9);
        plan.AverageOutgoingQuality(0.5, 1_000, LotModel.Stream).ShouldBe(0, 1e-9);
    }

    [Fact]
    public void A_lot_smaller_than_the_sample_is_refused() =>
        Should.Throw<ImpossiblePlanException>(() => StagedPlan.Single(125, 3).AcceptanceProbability(0.1, LotModel.Lot(100))).Problem.ShouldBe(PlanProblem.SampleSize);

    [Fact]
    public void Stages_that_lead_to_no_decision_are_refused()
    {
        Should.Throw<ImpossiblePlanException>(() => new StagedPlan([]));
        Should.Throw<ImpossiblePlanException>(() => new StagedPlan([new Stage(5, null, 2)]));
        Should.Throw<ImpossiblePlanException>(() => new StagedPlan([new Stage(0, 0, 1)]));
        Should.Throw<ImpossiblePlanException>(() => new StagedPlan([new Stage(5, 2, 2)]));
        Should.Throw<ImpossiblePlanException>(() => new StagedPlan([new Stage(5, 1, 3), new Stage(5, 0, 3)]));
    }
}
