using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Quality;

public abstract class SwitchingRulesTests(AssayHost host)
{
    private static readonly AcceptancePlanRequest Plan = new() { Kind = "aql", Aql = 6.5 };

    [Fact]
    public async Task Rejections_tighten_a_teams_inspection_and_five_acceptances_in_a_row_bring_it_back()
    {
        var work = await TeamWork.Start(host, new() { Samples = 8, Labelers = 1, SynchronizeData = true });
        (await Due(work)).ShouldBe(("normal", "the series begins"));
        await Lot(work, "normal", wrong: true);
        (await Due(work)).ShouldBe(("normal", "1 count"));
        await Lot(work, "normal", wrong: true);
        (await Due(work)).ShouldBe(("tightened", "two of five"));

        // Another limit is another series, and a draw without a plan is none.
        (await work.Owner.DescribeAcceptancePlanAsync(work.DatasetId, work.TaskId, Plan with { Aql = 10 }, new() { PopulationCount = 8 })).SeverityDue.ShouldBe("normal");

        // What the owner decides otherwise is done, and does not count.
        await Lot(work, "normal", wrong: false, severity: "normal");
        for (var accepted = 0; accepted < 4; accepted++)
            await Lot(work, "tightened", wrong: false);
        (await Due(work)).Severity.ShouldBe("tightened");
        await Lot(work, "tightened", wrong: false);
        (await Due(work)).ShouldBe(("normal", "7 count"));
    }

    [Fact]
    public async Task What_is_shown_again_after_a_rejection_does_not_count()
    {
        var work = await TeamWork.Start(host, new() { Samples = 8, Labelers = 1, SynchronizeData = true });
        await Lot(work, "normal", wrong: true, AcceptanceAction.RejectAll);
        await Lot(work, "normal", wrong: true, AcceptanceAction.PassAll, fresh: false);
        (await Due(work)).Severity.ShouldBe("normal");
    }

    [Fact]
    public async Task After_five_rejections_under_tightened_inspection_somebody_has_to_answer_for_the_next()
    {
        var work = await TeamWork.Start(host, new() { Samples = 8, Labelers = 1, SynchronizeData = true });
        await Lot(work, "normal", wrong: true);
        await Lot(work, "normal", wrong: true);
        for (var rejected = 0; rejected < 5; rejected++)
            await Lot(work, "tightened", wrong: true);
        (await Due(work)).ShouldBe(("tightened", "discontinued"));
        await work.LabelAll();
        var refusal = await Eventually.Refused(() => work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, Plan), "0104");
        refusal.Message.ShouldContain("severity tightened");
        await Lot(work, "tightened", wrong: false, severity: "tightened");
        (await Due(work)).ShouldBe(("tightened", "two of five"));
    }

    private static async Task<(string? Severity, string Why)> Due(TeamWork work)
    {
        var meaning = await work.Owner.DescribeAcceptancePlanAsync(work.DatasetId, work.TaskId, Plan, new() { PopulationCount = 8 });
        meaning.Severity.ShouldBe(meaning.SeverityDue);
        var why = meaning.SeverityReason!.EnUs!;
        return (meaning.SeverityDue, new[] { "the series begins", "discontinued", "two of five" }.FirstOrDefault(why.Contains) ?? why.Split("acceptances ")[1].Split(',')[0]);
    }

    /// <summary>Eight more items are labeled, and inspected by the plan.</summary>
    private static async Task Lot(TeamWork work, string expected, bool wrong, AcceptanceAction close = AcceptanceAction.PassAll, bool fresh = true, string? severity = null)
    {
        await work.LabelAll();
        var started = await work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, Plan with { Severity = severity });
        started.Meaning!.Severity.ShouldBe(expected);
        foreach (var item in await work.Items(state: "__WORKFORCE_SAMPLED__"))
            await work.Judge(item, !wrong);
        await work.Close(close);
        if (fresh && close == AcceptanceAction.PassAll)
            await work.UploadTexts(8, Guid.NewGuid().ToString("N"));
    }
}

public sealed class SwitchingRulesTestsOnSqlite(SqliteHost host) : SwitchingRulesTests(host);

public sealed class SwitchingRulesTestsOnPostgres(PostgresHost host) : SwitchingRulesTests(host);
