using CsCheck;

namespace Assay.Quality.Tests;

public sealed class SwitchingTests
{
    private const int Lot = 5_000;

    [Theory]
    [InlineData("A A A A", Severity.Normal)]
    [InlineData("R", Severity.Normal)]
    [InlineData("R A A A R", Severity.Tightened)] // two of five
    [InlineData("R A A A A R", Severity.Normal)] // two of six
    [InlineData("R R", Severity.Tightened)]
    [InlineData("R R A A A A", Severity.Tightened)]
    [InlineData("R R A A A A A", Severity.Normal)]
    [InlineData("R R A A R A A A A", Severity.Tightened)]
    [InlineData("R R A A R A A A A A", Severity.Normal)]
    public void The_rules_of_the_standard_decide_about_the_next_lot(string lots, Severity expected) => After(lots).Severity.ShouldBe(expected);

    [Fact]
    public void Five_rejections_under_tightened_inspection_discontinue_it_until_the_cause_is_mended()
    {
        var state = After("R R R A R R A R R");
        state.IsDiscontinued.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => state.Next(new(Plan(Severity.Tightened), Decision.Accept, 0, 1)));
        state.Resume().ShouldSatisfyAllConditions(s => s.IsDiscontinued.ShouldBeFalse(), s => s.Severity.ShouldBe(Severity.Tightened));
    }

    [Fact]
    public void Ten_lots_that_pass_the_next_stricter_AQL_lead_to_reduced_inspection_and_a_doubtful_one_back()
    {
        var state = SwitchingState.Start;
        for (var i = 0; i < 9; i++)
            state = state.Next(new(Plan(Severity.Normal), Decision.Accept, 5, 200)); // 5 wrong pass at AQL 1.0, too
        state.Score.ShouldBe(27);
        state.Next(new(Plan(Severity.Normal), Decision.Accept, 6, 200)).Score.ShouldBe(0);
        state = state.Next(new(Plan(Severity.Normal), Decision.Accept, 5, 200));
        state.Severity.ShouldBe(Severity.Reduced);
        state.Next(new(Plan(Severity.Reduced), Decision.Accept, 3, 80)).Severity.ShouldBe(Severity.Reduced);
        state.Next(new(Plan(Severity.Reduced), Decision.AcceptAndReturnToNormal, 4, 80)).Severity.ShouldBe(Severity.Normal);
        state.Next(new(Plan(Severity.Reduced), Decision.Reject, 6, 80)).Severity.ShouldBe(Severity.Normal);
        state.BackToNormal().ShouldBe(SwitchingState.Start);
    }

    [Fact]
    public void Plans_with_acceptance_number_0_or_1_earn_two_points_and_double_ones_three_for_their_first_sample()
    {
        var small = AqlPlan.Find(1_000, InspectionLevel.II, 0.65);
        SwitchingState.Start.Next(new(small, Decision.Accept, 1, 80)).Score.ShouldBe(2);
        var twofold = AqlPlan.Find(Lot, InspectionLevel.II, 1.5, type: SamplingType.Double);
        SwitchingState.Start.Next(new(twofold, Decision.Accept, 3, 125)).Score.ShouldBe(3);
        SwitchingState.Start.Next(new(twofold, Decision.Accept, 8, 250)).Score.ShouldBe(0);
    }

    [Fact]
    public void A_lot_of_another_severity_or_without_verdict_is_refused()
    {
        Should.Throw<ArgumentException>(() => SwitchingState.Start.Next(new(Plan(Severity.Reduced), Decision.Accept, 0, 80)));
        Should.Throw<ArgumentException>(() => SwitchingState.Start.Next(new(Plan(Severity.Normal), Decision.GoOn, 0, 80)));
    }

    [Fact]
    public void Any_series_ends_in_a_state_of_the_standard() => Gen.Bool.Array[0, 60].Sample(verdicts =>
    {
        var state = SwitchingState.Start;
        foreach (var accepted in verdicts)
        {
            state = state.IsDiscontinued ? state.Resume() : state;
            state = state.Next(new(Plan(state.Severity), accepted ? Decision.Accept : Decision.Reject, accepted ? 0 : 20, 200));
            state.Score.ShouldBeInRange(0, 30);
        }
    });

    private static SwitchingState After(string lots)
    {
        var state = SwitchingState.Start;
        foreach (var verdict in lots.Split(' '))
            state = state.Next(new(Plan(state.Severity), verdict == "A" ? Decision.Accept : Decision.Reject, verdict == "A" ? 7 : 8, 200));
        return state;
    }

    private static AqlPlan Plan(Severity severity) => AqlPlan.Find(Lot, InspectionLevel.II, 1.5, severity);
}
