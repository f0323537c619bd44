using Assay.Client;
using Assay.Web.Acceptance;
using Bunit;

namespace Assay.Web.Tests.Components;

/// <summary>The record of an acceptance, as an auditor reads it.</summary>
public sealed class AcceptanceFactsTests : ComponentTests
{
    private static readonly AcceptanceRecord Closed = new()
    {
        StartedTime = 1_795_960_000_000,
        StartedBy = "olga",
        ClosedTime = 1_795_961_000_000,
        ClosedBy = "admin",
        Seed = 1638906152,
        SampleCount = 6,
        PopulationCount = 1200,
        AcceptedCount = 1199,
        RejectedCount = 1,
        MergedCount = 600,
        ReplacedCount = 0,
        ConflictCount = 8,
    };

    private Dictionary<string, string> Show(AcceptanceRecord record) =>
        Render<AcceptanceFacts>(p => p.Add(c => c.Record, record)).FindAll("dl > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent, StringComparer.Ordinal);

    [Fact]
    public void A_closed_acceptance_tells_who_closed_it_and_what_that_did()
    {
        var facts = Show(Closed);
        facts["Started"].ShouldEndWith(", olga");
        facts["Closed"].ShouldEndWith(", admin");
        (facts["Seed"], facts["Drawn of"], facts["Accepted"], facts["Sent back"], facts["Items in conflict"]).ShouldBe(("1638906152", "6 / 1,200", "1,199", "1", "8"));
        facts.ShouldNotContainKey("Undone");
    }

    [Fact]
    public void Labels_that_were_not_to_be_replaced_are_told_apart_from_none_to_replace()
    {
        Show(Closed)["Labels replaced"].ShouldBe("none: not asked for");
        Show(Closed with { OverwriteLastResult = true })["Labels replaced"].ShouldBe("0");
    }

    [Fact]
    public void An_acceptance_that_was_opened_again_tells_who_did_and_nothing_of_its_closing()
    {
        var facts = Show(Closed with { ClosedTime = null, ClosedBy = null, UndoneTime = 1_795_962_000_000, UndoneBy = "olga" });
        facts["Undone"].ShouldEndWith(", olga");
        facts.Keys.ShouldBe(["Started", "Undone", "Drawn of", "Seed"]);
    }
}
