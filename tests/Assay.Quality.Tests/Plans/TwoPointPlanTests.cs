using CsCheck;

namespace Assay.Quality.Tests;

public sealed class TwoPointPlanTests
{
    private static readonly RiskPoint Producer = new(0.01, 0.05);
    private static readonly RiskPoint Consumer = new(0.05, 0.10);

    public static TheoryData<string, int, int> Published => new() { { "binomial", 132, 3 }, { "Poisson", 134, 3 }, { "hypergeometric 1000", 128, 3 } };

    [Theory]
    [MemberData(nameof(Published))]
    public void The_smallest_plan_equals_the_published_one(string model, int n, int c) =>
        TwoPointPlan.Smallest(Producer, Consumer, Model(model)).Stages.ShouldHaveSingleItem().ShouldBe(new Stage(n, c, c + 1));

    [Fact]
    public void No_smaller_sample_and_no_smaller_number_keeps_both_risks() =>
        Gen.Select(Gen.Int[1, 15], Gen.Int[2, 25], Gen.Int[1, 30], Gen.Int[1, 30], Gen.Int[0, 2], Gen.Int[60, 400]).Sample((p1, more, alpha, beta, kind, lot) =>
        {
            var (producer, consumer) = (new RiskPoint(p1 / 100.0, alpha / 100.0), new RiskPoint((p1 + more) / 100.0, beta / 100.0));
            var model = kind switch { 0 => LotModel.Stream, 1 => LotModel.DefectsPerUnit, _ => LotModel.Lot(lot) };
            if (kind == 2 && Math.Floor(producer.Quality * lot + 1e-9) >= Math.Ceiling(consumer.Quality * lot - 1e-9))
                return;
            var stage = TwoPointPlan.Smallest(producer, consumer, model).Stages[0];
            var (good, bad) = kind == 2
                ? (Math.Floor(producer.Quality * lot + 1e-9) / lot, Math.Ceiling(consumer.Quality * lot - 1e-9) / lot)
                : (producer.Quality, consumer.Quality);
            Keeps(stage.Size, stage.Accept!.Value).ShouldBeTrue();
            if (stage.Accept > 0)
                Keeps(stage.Size, stage.Accept!.Value - 1).ShouldBeFalse();
            for (var n = Math.Max(1, stage.Size - 60); n < stage.Size; n++)
                for (var c = 0; c < n; c++)
                {
                    if (!consumer.IsKeptBy(model.AtMost(c, n, bad)))
                        break;
                    Keeps(n, c).ShouldBeFalse($"{n} {c} keeps both risks, too");
                }

            bool Keeps(int n, int c) => producer.IsKeptBy(model.Above(c, n, good)) && consumer.IsKeptBy(model.AtMost(c, n, bad));
        }, iter: 200);

    [Fact]
    public void Qualities_near_to_each_other_and_small_shares_are_found_as_well()
    {
        var stage = TwoPointPlan.Smallest(new(0.010, 0.05), new(0.011, 0.05), LotModel.Stream).Stages[0];
        LotModel.Stream.AtMost(stage.Accept!.Value, stage.Size, 0.010).ShouldBeGreaterThanOrEqualTo(0.95);
        LotModel.Stream.AtMost(stage.Accept!.Value, stage.Size, 0.011).ShouldBeLessThanOrEqualTo(0.05);
        TwoPointPlan.Smallest(new(1e-6, 0.05), new(1e-5, 0.05), LotModel.Lot(10_000_000)).MaximumSampleSize.ShouldBeInRange(100_000, 1_000_000);
    }

    [Theory]
    [InlineData(0.05, 0.05, 0.05, 0.10, PlanProblem.QualityOrder)]
    [InlineData(0.06, 0.05, 0.05, 0.10, PlanProblem.QualityOrder)]
    [InlineData(0, 0.05, 0.05, 0.10, PlanProblem.QualityRange)]
    [InlineData(0.01, 0.05, 1, 0.10, PlanProblem.QualityRange)]
    [InlineData(0.01, 0, 0.05, 0.10, PlanProblem.RiskRange)]
    [InlineData(0.01, 0.05, 0.05, 1, PlanProblem.RiskRange)]
    [InlineData(0.01, 0.6, 0.05, 0.5, PlanProblem.RiskRange)]
    [InlineData(0.01, double.NaN, 0.05, 0.5, PlanProblem.RiskRange)]
    [InlineData(0.0100000, 1e-6, 0.0100001, 1e-6, PlanProblem.QualityTooNear)]
    public void What_cannot_be_is_refused(double p1, double alpha, double p2, double beta, PlanProblem problem) =>
        Should.Throw<ImpossiblePlanException>(() => TwoPointPlan.Smallest(new(p1, alpha), new(p2, beta), LotModel.Stream)).Problem.ShouldBe(problem);

    [Fact]
    public void A_risk_that_is_kept_exactly_is_kept()
    {
        // One wrong among 50: a sample of 45 misses it in 5 of 50 cases.
        TwoPointPlan.Smallest(new(0.005, 0.05), new(0.02, 0.10), LotModel.Lot(50)).Stages[0].ShouldBe(new Stage(45, 0, 1));
        FixedSizePlan.SizeFor(new(0.02, 0.10), LotModel.Lot(50)).ShouldBe(45);
        FixedSizePlan.Strictest(45, new(0.02, 0.10), LotModel.Lot(50)).Stages[0].Accept.ShouldBe(0);
        LotEstimate.UpperBound(50, 45, 0, 0.90).ShouldBe(0);
    }

    [Fact]
    public void Risks_of_a_trillionth_are_told_apart()
    {
        var stage = TwoPointPlan.Smallest(new(0.001, 1e-12), new(0.01, 1e-12), LotModel.Stream).Stages[0];
        LotModel.Stream.Above(stage.Accept!.Value, stage.Size, 0.001).ShouldBeLessThanOrEqualTo(1e-12);
        LotModel.Stream.AtMost(stage.Accept!.Value, stage.Size, 0.01).ShouldBeLessThanOrEqualTo(1e-12);
    }

    [Fact]
    public void Two_qualities_that_are_one_number_of_items_in_the_lot_are_refused() =>
        Should.Throw<ImpossiblePlanException>(() => TwoPointPlan.Smallest(new(0.1, 0.05), new(0.1000000000001, 0.05), LotModel.Lot(10))).Message.ShouldContain("move them apart");

    [Fact]
    public void A_sample_of_given_size_accepts_as_often_as_the_risk_allows() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 30], Gen.Int[1, 50]).Sample((size, percent, risk) =>
        {
            var consumer = new RiskPoint(percent / 100.0, risk / 100.0);
            if (LotModel.Stream.AtMost(0, size, consumer.Quality) > consumer.Risk)
            {
                Should.Throw<ImpossiblePlanException>(() => FixedSizePlan.Strictest(size, consumer, LotModel.Stream)).Message.ShouldContain($"at least {FixedSizePlan.SizeFor(consumer, LotModel.Stream)}");
                return;
            }

            var accept = FixedSizePlan.Strictest(size, consumer, LotModel.Stream).Stages[0].Accept!.Value;
            LotModel.Stream.AtMost(accept, size, consumer.Quality).ShouldBeLessThanOrEqualTo(consumer.Risk);
            LotModel.Stream.AtMost(accept + 1, size, consumer.Quality).ShouldBeGreaterThan(consumer.Risk);
        });

    [Theory]
    [InlineData(11)]
    [InlineData(0)]
    public void A_sample_larger_than_the_lot_or_empty_is_refused(int size) =>
        Should.Throw<ImpossiblePlanException>(() => FixedSizePlan.WithNumber(size, 0, LotModel.Lot(10))).Problem.ShouldBe(PlanProblem.SampleSize);

    private static LotModel Model(string name) => name switch
    {
        "binomial" => LotModel.Stream,
        "Poisson" => LotModel.DefectsPerUnit,
        _ => LotModel.Lot(1000),
    };
}
