using System.Net;
using System.Text.Json.Nodes;
using Assay.Client;
using Assay.Web.Acceptance;
using Bunit;

namespace Assay.Web.Tests.Components;

/// <summary>What a draw will mean is on the page before it is made.</summary>
public sealed class StartAcceptanceTests : ComponentTests
{
    private bool _started;

    private IRenderedComponent<StartAcceptance> Open()
    {
        Server.On("/acceptance-plans", """{"population_count":12,"sample_count":2,"findings":[{"wrong_count":0,"wrong_rate":0,"wrong_at_most":8,"wrong_rate_at_most":0.667}]}""");
        return Render<StartAcceptance>(p => p
            .Add(c => c.Task, new DescWorkforceTaskResponse { DatasetId = "d", TaskId = "t" })
            .Add(c => c.Population, 12)
            .Add(c => c.Started, () => _started = true));
    }

    private JsonNode Asked => JsonNode.Parse(Server.Sent[^1])!;

    [Fact]
    public void The_page_begins_with_a_tenth_and_what_it_tells()
    {
        var start = Open();
        start.WaitForAssertion(() => start.Find(".button.primary").TextContent.Trim().ShouldBe("Draw 2 items"));
        Asked["sampling_rate"]!.GetValue<double>().ShouldBe(0.1);
        start.FindAll("tbody td").Select(c => c.TextContent).ShouldBe(["0", "0 %", "8 (66.7 %)"]);
    }

    [Fact]
    public void A_number_beyond_the_items_that_wait_is_not_offered()
    {
        var start = Open();
        start.FindAll("button").Single(b => b.TextContent.Trim() == "Number").Click();
        start.WaitForAssertion(() => Asked["sampling_num"]!.GetValue<int>().ShouldBe(12));
    }

    [Fact]
    public void A_plan_that_cannot_be_is_refused_in_words_and_cannot_be_drawn()
    {
        var start = Open();
        start.WaitForAssertion(() => start.FindAll("tbody").Count.ShouldBe(1));
        Server.On("/acceptance-plans", """{"error_code":"ModelArts.0104","error_msg":"Inspect at least 9 items."}""", HttpStatusCode.BadRequest);
        start.Find("#limit").Input("1");
        start.WaitForAssertion(() => start.Find(".note").TextContent.ShouldBe("Inspect at least 9 items."));
        IsDisabled(start.Find(".button.primary")).ShouldBeTrue();
    }

    [Fact]
    public void A_draw_is_started_with_the_plan_that_was_explained()
    {
        var start = Open();
        start.WaitForAssertion(() => IsDisabled(start.Find(".button.primary")).ShouldBeFalse());
        Server.On("/acceptances", """{"acceptance_id":"a"}""");
        start.Find("#stratify").Change("labeler");
        start.WaitForAssertion(() => Asked["stratify_by"]!.GetValue<string>().ShouldBe("labeler"));
        start.WaitForAssertion(() => IsDisabled(start.Find(".button.primary")).ShouldBeFalse());
        start.Find(".button.primary").Click();
        start.WaitForAssertion(() => _started.ShouldBeTrue());
        Server.Sent[^1].ShouldBe(Server.Sent[^2]);
    }

    [Fact]
    public void A_start_that_is_refused_leaves_the_page_as_it_is()
    {
        var start = Open();
        start.WaitForAssertion(() => IsDisabled(start.Find(".button.primary")).ShouldBeFalse());
        Server.On("/acceptances", """{"error_code":"ModelArts.4627","error_msg":"An acceptance runs already."}""", HttpStatusCode.BadRequest);
        start.Find(".button.primary").Click();
        start.WaitForAssertion(() => IsDisabled(start.Find(".button.primary")).ShouldBeFalse());
        _started.ShouldBeFalse();
    }
}
