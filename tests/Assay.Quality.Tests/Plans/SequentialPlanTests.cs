using CsCheck;

namespace Assay.Quality.Tests;

public sealed class SequentialPlanTests
{
    private static readonly RiskPoint Producer = new(0.01, 0.05);
    private static readonly RiskPoint Consumer = new(0.05, 0.10);

    [Fact]
    public void The_lines_are_Walds()
    {
        // g = ln(0.05·0.99 / (0.01·0.95)) = 1.6506; s = ln(0.99/0.95)/g = 0.02499; h_A = ln(0.95/0.10)/g = 1.3639; h_R = ln(0.90/0.05)/g = 1.7511, before they are drawn apart.
        var plan = SequentialPlan.Wald(Producer, Consumer, LotModel.Stream);
        plan.Slope.ShouldBe(0.024986, 1e-5);
        plan.AcceptIntercept.ShouldBeInRange(1.3638, 1.9);
        plan.RejectIntercept.ShouldBeInRange(1.7510, 2.4);
    }

    [Fact]
    public void Realised_risks_are_at_most_the_stated_ones_and_on_average_fewer_items_are_needed() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[4, 20], Gen.Int[1, 10], Gen.Int[1, 10], Gen.Int[0, 1], Gen.Int[200, 5_000]).Sample((p1, more, alpha, beta, kind, lot) =>
        {
            var (producer, consumer) = (new RiskPoint(p1 / 100.0, alpha / 100.0), new RiskPoint((p1 + more) / 100.0, beta / 100.0));
            var model = kind == 0 ? LotModel.Stream : LotModel.Lot(lot);
            var plan = SequentialPlan.Wald(producer, consumer, model);
            var (good, bad) = kind == 0 ? (producer.Quality, consumer.Quality) : (Math.Floor(producer.Quality * lot + 1e-9) / lot, Math.Ceiling(consumer.Quality * lot - 1e-9) / lot);
            plan.AcceptanceProbability(good, model).ShouldBeGreaterThanOrEqualTo(1 - producer.Risk - 1e-9);
            plan.AcceptanceProbability(bad, model).ShouldBeLessThanOrEqualTo(consumer.Risk + 1e-9);
            var single = TwoPointPlan.Smallest(producer, consumer, model);
            plan.AverageSampleNumber(good, model).ShouldBeLessThanOrEqualTo(single.MaximumSampleSize);
            plan.AverageSampleNumber(bad, model).ShouldBeLessThanOrEqualTo(single.MaximumSampleSize);
        }, iter: 60);

    [Fact]
    public void Every_path_ends_at_the_truncation() => Gen.Bool.Array[1000].Sample(wrong =>
    {
        var plan = SequentialPlan.Wald(Producer, Consumer, LotModel.Stream);
        var (n, found) = (0, 0);
        while (plan.Decide(n, found) == Decision.GoOn)
            found += wrong[n++] ? 1 : 0;
        n.ShouldBeLessThanOrEqualTo(plan.MaximumSampleSize);
    });

    [Fact]
    public void What_a_plan_does_equals_following_every_state_by_its_decisions() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[3, 20], Gen.Int[0, 40], Gen.Int[0, 2], Gen.Int[100, 400]).Sample((p1, more, percent, kind, size) =>
        {
            var model = kind == 0 ? LotModel.Stream : LotModel.Lot(size);
            var (producer, consumer) = (new RiskPoint(p1 / 100.0, 0.05), new RiskPoint((p1 + more) / 100.0, 0.10));
            AcceptancePlan plan = kind == 2 ? AqlPlan.Find(size, InspectionLevel.III, 2.5, type: SamplingType.Multiple).Plan.Curtail() : SequentialPlan.Wald(producer, consumer, model);
            var outcome = plan.Outcome(percent / 100.0, model);
            var (accepts, inspected, accepting) = Follow(plan, percent / 100.0, model);
            outcome.Accepts.ShouldBe(accepts, 1e-12);
            outcome.Inspected.ShouldBe(inspected, 1e-9);
            outcome.InspectedWhenAccepting.ShouldBe(accepting, 1e-9);
        }, iter: 60);

    private static (double Accepts, double Inspected, double WhenAccepting) Follow(AcceptancePlan plan, double quality, LotModel model)
    {
        var (accepts, inspected, accepting) = (0.0, 0.0, 0.0);
        var now = new Dictionary<int, double> { [0] = 1 };
        for (var n = 0; now.Count > 0; n++)
        {
            var next = new Dictionary<int, double>();
            foreach (var (wrong, probability) in now)
            {
                var bad = model.Size is { } lot ? Math.Clamp((Math.Round(quality * lot) - wrong) / (lot - n), 0, 1) : quality;
                foreach (var (found, reached) in new[] { (wrong, probability * (1 - bad)), (wrong + 1, probability * bad) })
                {
                    var decision = plan.Decide(n + 1, found);
                    if (decision == Decision.GoOn && reached > 0)
                        next[found] = next.GetValueOrDefault(found) + reached;
                    if (decision == Decision.GoOn)
                        continue;
                    inspected += reached * (n + 1);
                    accepts += decision == Decision.Reject ? 0 : reached;
                    accepting += decision == Decision.Reject ? 0 : reached * (n + 1);
                }
            }

            now = next;
        }

        return (accepts, inspected, accepting);
    }

    [Fact]
    public void Defects_per_unit_are_refused() =>
        Should.Throw<ImpossiblePlanException>(() => SequentialPlan.Wald(Producer, Consumer, LotModel.DefectsPerUnit)).Problem.ShouldBe(PlanProblem.ModelUnfit);
}
