using CsCheck;

namespace Assay.Quality.Tests;

public sealed class NextStepTests
{
    [Theory]
    [InlineData(0, 0, Decision.GoOn, 125)]
    [InlineData(121, 0, Decision.GoOn, 4)]
    [InlineData(122, 0, Decision.Accept, 0)] // three more could be wrong, and it would still pass
    [InlineData(60, 3, Decision.GoOn, 65)]
    [InlineData(60, 4, Decision.Reject, 0)]
    [InlineData(125, 3, Decision.Accept, 0)]
    public void A_single_sample_is_decided_as_soon_as_nothing_can_change_it(int inspected, int wrong, Decision decision, int most)
    {
        var step = NextStep.After(StagedPlan.Single(125, 3), inspected, wrong, LotModel.Lot(2_000));
        step.Decision.ShouldBe(decision);
        step.MoreAtMost.ShouldBe(most);
        step.MoreExpected.ShouldBeInRange(0, most);
    }

    [Fact]
    public void Bad_lots_are_expected_to_be_decided_sooner()
    {
        var plan = StagedPlan.Single(125, 3);
        NextStep.After(plan, 20, 3, LotModel.Stream).MoreExpected.ShouldBeLessThan(10);
        NextStep.After(plan, 20, 0, LotModel.Stream).MoreExpected.ShouldBeGreaterThan(95);
    }

    [Fact]
    public void Advice_is_bounded_whatever_was_found() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Bool).Sample((kind, a, b, isLot) =>
        {
            var model = isLot ? LotModel.Lot(10_000) : LotModel.Stream;
            AcceptancePlan plan = kind switch
            {
                0 => StagedPlan.Single(200, 7),
                1 => AqlPlan.Find(10_000, InspectionLevel.II, 1.5, type: SamplingType.Double).Plan,
                2 => AqlPlan.Find(10_000, InspectionLevel.II, 1.5, type: SamplingType.Multiple).Plan,
                _ => SequentialPlan.Wald(new(0.01, 0.05), new(0.03, 0.10), model),
            };
            var inspected = (int)(a * plan.MaximumSampleSize);
            var wrong = (int)(b * b * b * inspected);
            var step = NextStep.After(plan, inspected, wrong, model);
            if (step.Decision == Decision.GoOn)
                step.MoreExpected.ShouldBeInRange(0.5, step.MoreAtMost);
            else
                step.ShouldBe(new NextStep(step.Decision, 0, 0));
        });

    [Fact]
    public void Samples_of_hundred_thousands_and_long_sequential_plans_get_advice_at_once()
    {
        NextStep.After(StagedPlan.Single(200_000, 2_000), 100_000, 990, LotModel.Lot(1_000_000)).MoreAtMost.ShouldBe(100_000);
        var plan = SequentialPlan.Wald(new(0.002, 0.05), new(0.003, 0.05), LotModel.Stream);
        NextStep.After(plan, 1_000, 2, LotModel.Stream).MoreExpected.ShouldBeInRange(1, plan.MaximumSampleSize);
    }
}
