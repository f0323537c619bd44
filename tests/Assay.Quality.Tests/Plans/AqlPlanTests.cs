using CsCheck;

namespace Assay.Quality.Tests;

public sealed class AqlPlanTests
{
    private static readonly Gen<(int Lot, InspectionLevel Level, double Aql, Severity Severity, SamplingType Type)> Any = Gen.Select(
        Gen.Double[0, 7].Select(x => (int)Math.Pow(10, x)), Gen.Enum<InspectionLevel>(), Gen.Int[0, 25].Select(i => AqlPlan.Aqls[i]), Gen.Enum<Severity>(), Gen.Enum<SamplingType>());

    [Theory]
    [InlineData(2000, InspectionLevel.II, 1.0, Severity.Normal, 125, 3, 4)]
    [InlineData(1201, InspectionLevel.II, 1.0, Severity.Normal, 125, 3, 4)]
    [InlineData(3200, InspectionLevel.II, 1.0, Severity.Normal, 125, 3, 4)]
    [InlineData(5000, InspectionLevel.II, 1.5, Severity.Normal, 200, 7, 8)]
    [InlineData(5000, InspectionLevel.II, 1.5, Severity.Tightened, 200, 5, 6)]
    [InlineData(5000, InspectionLevel.II, 1.5, Severity.Reduced, 80, 3, 6)]
    [InlineData(1000, InspectionLevel.II, 0.65, Severity.Normal, 80, 1, 2)]
    [InlineData(1000, InspectionLevel.II, 0.65, Severity.Tightened, 125, 1, 2)] // the arrow leads to K
    [InlineData(1000, InspectionLevel.II, 0.25, Severity.Normal, 50, 0, 1)] // up to H
    [InlineData(1_000_000, InspectionLevel.III, 0.025, Severity.Tightened, 3150, 1, 2)] // S, the row that only this table has
    [InlineData(400, InspectionLevel.S4, 2.5, Severity.Normal, 20, 1, 2)] // E points down to F
    public void A_lot_gets_the_plan_of_the_tables(int lot, InspectionLevel level, double aql, Severity severity, int n, int accept, int reject)
    {
        var stage = AqlPlan.Find(lot, level, aql, severity).Plan.Stages.ShouldHaveSingleItem();
        stage.ShouldBe(new Stage(n, accept, reject));
    }

    [Fact]
    public void A_sample_as_large_as_the_lot_is_the_whole_lot()
    {
        var plan = AqlPlan.Find(100, InspectionLevel.II, 0.1);
        plan.IsWholeLot.ShouldBeTrue();
        plan.Plan.Stages.ShouldHaveSingleItem().ShouldBe(new Stage(100, 0, 1));
        AqlPlan.Find(100, InspectionLevel.II, 1.0).IsWholeLot.ShouldBeFalse();
    }

    [Fact]
    public void Numbers_do_not_fall_and_end_in_a_decision_and_no_sample_exceeds_the_lot() => Any.Sample(x =>
    {
        var plan = AqlPlan.Find(x.Lot, x.Level, x.Aql, x.Severity, x.Type);
        plan.Plan.MaximumSampleSize.ShouldBeLessThanOrEqualTo(x.Lot);
        var last = plan.Plan.Stages[^1];
        if (x.Severity != Severity.Reduced)
            last.Reject.ShouldBe(last.Accept!.Value + 1);
        plan.Plan.Stages.Count.ShouldBeOneOf(1, 2, 7);
    });

    [Fact]
    public void A_larger_lot_is_never_inspected_by_an_earlier_letter() =>
        Gen.Select(Any, Gen.Double[0, 7]).Sample((x, y) =>
        {
            var larger = Math.Max(x.Lot, (int)Math.Pow(10, y));
            AqlPlan.Find(larger, x.Level, x.Aql).CodeLetter.ShouldBeGreaterThanOrEqualTo(AqlPlan.Find(x.Lot, x.Level, x.Aql).CodeLetter);
        });

    [Fact]
    public void Lots_at_the_AQL_pass_normal_inspection_nearly_always_and_tightened_inspection_less_often()
    {
        // MIL-STD-105E says of its own plans: "the AQL … will be accepted most of the time"; their lowest value, of n = 2000 and c = 0 brought about by an arrow aside, is 0.88.
        foreach (var aql in AqlPlan.Aqls.Where(a => a <= 10))
            foreach (var lot in new[] { 50, 150, 500, 1_200, 3_200, 10_000, 100_000, 1_000_000 })
            {
                var normal = AqlPlan.Find(lot, InspectionLevel.II, aql);
                if (normal.IsWholeLot)
                    continue;
                normal.Plan.AcceptanceProbability(aql / 100, LotModel.Stream).ShouldBeGreaterThan(0.865, $"{aql} {lot}");
                var tightened = AqlPlan.Find(lot, InspectionLevel.II, aql, Severity.Tightened);
                if (!tightened.IsWholeLot)
                    tightened.Plan.AcceptanceProbability(aql / 100, LotModel.Stream).ShouldBeLessThanOrEqualTo(normal.Plan.AcceptanceProbability(aql / 100, LotModel.Stream) + 1e-12);
            }
    }

    [Fact]
    public void Double_and_multiple_plans_are_matched_to_the_single_one_and_need_fewer_items_on_average()
    {
        foreach (var aql in new[] { 0.4, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5 })
            foreach (var severity in new[] { Severity.Normal, Severity.Tightened })
            {
                var single = AqlPlan.Find(10_000, InspectionLevel.II, aql, severity).Plan;
                foreach (var type in new[] { SamplingType.Double, SamplingType.Multiple })
                {
                    var other = AqlPlan.Find(10_000, InspectionLevel.II, aql, severity, type).Plan;
                    other.Stages.Count.ShouldBe((int)type);
                    foreach (var probability in new[] { 0.95, 0.5, 0.1 })
                    {
                        var quality = single.QualityAccepted(probability);
                        other.AcceptanceProbability(quality, LotModel.Stream).ShouldBe(probability, 0.08, $"{aql} {severity} {type}");
                    }

                    other.AverageSampleNumber(aql / 100, LotModel.Stream).ShouldBeLessThan(single.MaximumSampleSize);
                }
            }
    }

    [Theory]
    [InlineData(0, 1.0, PlanProblem.LotEmpty)]
    [InlineData(100, 2.0, PlanProblem.AqlUnknown)]
    public void What_the_tables_do_not_have_is_refused_with_what_to_change(int lot, double aql, PlanProblem problem)
    {
        var refusal = Should.Throw<ImpossiblePlanException>(() => AqlPlan.Find(lot, InspectionLevel.II, aql));
        refusal.Problem.ShouldBe(problem);
        if (problem == PlanProblem.AqlUnknown)
            refusal.Message.ShouldContain("1.5");
    }
}
