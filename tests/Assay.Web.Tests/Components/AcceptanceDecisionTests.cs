using Assay.Client;
using Assay.Web.Acceptance;
using Assay.Web.Dialogs;
using Bunit;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Tests.Components;

/// <summary>What each closing would do is on its card before anybody presses a button, and once more in the question after it.</summary>
public sealed class AcceptanceDecisionTests : ComponentTests
{
    private const string Preview = """
        {"acceptance_id":"a","population_count":1103,"sample_count":21,"checked_count":14,"conflict_count":2,"outcomes":[
        {"action":0,"overwrite_last_result":false,"accepted_count":1103,"rejected_count":0,"merged_count":1101,"replaced_count":0},
        {"action":0,"overwrite_last_result":true,"accepted_count":1103,"rejected_count":0,"merged_count":1103,"replaced_count":2},
        {"action":3,"overwrite_last_result":false,"accepted_count":0,"rejected_count":0,"merged_count":0,"replaced_count":0},
        {"action":4,"overwrite_last_result":false,"accepted_count":1101,"rejected_count":2,"merged_count":1099,"replaced_count":0},
        {"action":4,"overwrite_last_result":true,"accepted_count":1101,"rejected_count":2,"merged_count":1101,"replaced_count":2}]}
        """;

    private bool _closed;

    private IRenderedComponent<AcceptanceDecision> Open()
    {
        Server.On("/preview", Preview);
        Server.On("/acceptance/status", """{"sample_ids":[]}""");
        return Render<AcceptanceDecision>(p => p
            .Add(c => c.Task, new DescWorkforceTaskResponse { DatasetId = "d", TaskId = "t" })
            .Add(c => c.Dataset, new DescDatasetResponse { DatasetId = "d" })
            .Add(c => c.Running, new AcceptanceRecord { AcceptanceId = "a" })
            .Add(c => c.Recommended, AcceptanceAction.PassAcceptedAndUnhandled)
            .Add(c => c.Closed, () => _closed = true));
    }

    private static IEnumerable<string> Counts(IRenderedComponent<AcceptanceDecision> decision) => decision.FindAll(".card").Select(c => string.Join(' ', c.QuerySelectorAll("dd").Select(d => d.TextContent)));

    [Fact]
    public void Cards_tell_what_would_happen_to_how_many_items_and_change_with_replacing()
    {
        var decision = Open();
        // Listing conflicts closes nothing, so it is no card.
        Counts(decision).ShouldBe(["1,103 0 1,101 0", "1,101 2 1,099 0"]);
        decision.Find(".options input").Change(true);
        Counts(decision).ShouldBe(["1,103 0 1,103 2", "1,101 2 1,101 2"]);
    }

    [Fact]
    public void The_card_that_the_plan_asks_for_stands_out()
    {
        var cards = Open().FindAll(".card");
        cards.Select(c => c.QuerySelectorAll(".chip").Length).ShouldBe([0, 1]);
        cards.Select(c => c.QuerySelector("button")!.ClassList.Contains("primary")).ShouldBe([false, true]);
    }

    [Fact]
    public void Who_says_no_to_the_question_closes_nothing()
    {
        Open().FindAll(".card button")[1].Click();
        var question = Dialogs.Open.ShouldHaveSingleItem();
        ((string)question.Parameters[nameof(QuestionDialog.Consequence)]).ShouldStartWith("1,101 accepted, 2 sent back, 1,099 merged, 0 replaced.");
        question.Cancel();
        Server.Sent.ShouldBeEmpty();
        _closed.ShouldBeFalse();
    }

    [Fact]
    public void Who_says_yes_closes_with_what_was_chosen()
    {
        var decision = Open();
        decision.Find(".options input").Change(true);
        decision.FindAll(".card button")[0].Click();
        Dialogs.Open.ShouldHaveSingleItem().Close();
        decision.WaitForAssertion(() => _closed.ShouldBeTrue());
        Server.Sent.ShouldBe(["""{"action":0,"overwrite_last_result":true}"""]);
    }

    private DialogStack Dialogs => Services.GetRequiredService<DialogStack>();
}
