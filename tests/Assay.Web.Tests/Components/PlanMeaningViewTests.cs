using Assay.Client;
using Assay.Web.Acceptance;
using Bunit;

namespace Assay.Web.Tests.Components;

/// <summary>What a number to check means for what an owner may conclude.</summary>
public sealed class PlanMeaningViewTests : ComponentTests
{
    private IRenderedComponent<PlanMeaningView> Show(AcceptancePlanMeaning meaning) => Render<PlanMeaningView>(p => p.Add(c => c.Meaning, meaning));

    [Fact]
    public void A_plan_without_a_limit_tells_what_its_checks_will_say_of_all_items()
    {
        var view = Show(new()
        {
            PopulationCount = 1200,
            SampleCount = 50,
            Findings = [new() { WrongCount = 0, WrongRate = 0, WrongAtMost = 69, WrongRateAtMost = 0.0575 }, new() { WrongCount = 5, WrongRate = 0.1, WrongAtMost = 236, WrongRateAtMost = 0.197 }],
        });
        view.Find(".words").TextContent.ShouldStartWith("50 of 1,200 items are checked.");
        var rows = view.FindAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(c => c.TextContent)));
        rows.ShouldBe(["0|0 %|69 (5.75 %)", "5|10 %|236 (19.7 %)"]);
    }

    [Fact]
    public void A_plan_that_decides_tells_its_stages_and_where_its_answer_changes()
    {
        var rates = Enumerable.Range(0, 21).Select(n => n / 100.0).ToList();
        var view = Show(new()
        {
            PopulationCount = 1200,
            SampleCount = 80,
            CodeLetter = "J",
            Summary = new() { EnUs = "Check 80 items.", ZhCn = "抽查 80 项。" },
            Stages = [new() { SampleCount = 50, RejectNumber = 2 }, new() { SampleCount = 1000, AcceptNumber = 1, RejectNumber = 2 }],
            // Surely accepted up to 4 % wrong, then less and less.
            Curve = [.. rates.Select(r => new AcceptanceCurvePoint { WrongRate = r, AcceptProbability = r <= 0.04 ? 0.995 : 0.995 - (5 * (r - 0.04)), ExpectedChecks = 79.2 })],
        });
        view.Find(".words").TextContent.ShouldBe("Check 80 items.");
        var stages = view.FindAll("table")[0].QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td.number").Select(c => c.TextContent)));
        stages.ShouldBe(["50|–|2", "1,000|1|2"]);
        var points = view.FindAll("table")[1].QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(c => c.TextContent).ToList()).ToList();
        points.Select(p => p[0]).ShouldBe(["4 %", "5 %", "6 %", "7 %", "8 %", "9 %", "10 %", "11 %"]);
        // Nobody checks a part of an item.
        points.ShouldAllBe(p => p[2] == "80");
    }
}
