using Assay.Client;
using Assay.Web.Acceptance;

namespace Assay.Web.Tests;

public sealed class PlanFormTests
{
    [Fact]
    public void Percentages_become_shares_exactly() =>
        new PlanForm { Percentage = 0.57, Limit = 2, ConsumerRisk = 10 }.Request
            .ShouldBe(new AcceptancePlanRequest { Kind = "percentage", SamplingRate = 0.0057, RejectableRate = 0.02, ConsumerRisk = 0.1 });

    [Fact]
    public void A_number_without_a_limit_only_estimates() =>
        new PlanForm { Kind = "number", Number = 20 }.Request.ShouldBe(new AcceptancePlanRequest { Kind = "number", SamplingNum = 20 });

    [Fact]
    public void Fields_of_another_kind_stay_out() =>
        new PlanForm { Kind = "aql", Limit = 3, Aql = 2.5, StratifyBy = "labeler" }.Request.ShouldBe(
            new AcceptancePlanRequest { Kind = "aql", Aql = 2.5, InspectionLevel = "II", SamplingType = "single", StratifyBy = "labeler" });

    [Theory]
    [InlineData("sequential", "single")]
    [InlineData("aql", "double")]
    public void Plans_that_may_stop_early_draw_from_all_labelers_together(string kind, string samples) =>
        new PlanForm { Kind = kind, Samples = samples, StratifyBy = "labeler" }.Request.StratifyBy.ShouldBeNull();

    [Fact]
    public void Both_risks_are_asked_for() =>
        new PlanForm { Kind = "risk" }.Request.ShouldBe(
            new AcceptancePlanRequest { Kind = "risk", AcceptableRate = 0.01, ProducerRisk = 0.05, RejectableRate = 0.05, ConsumerRisk = 0.05 });

    [Fact]
    public void What_is_left_empty_is_for_the_server_to_ask_for() => new PlanForm { Percentage = null }.Request.SamplingRate.ShouldBeNull();
}
