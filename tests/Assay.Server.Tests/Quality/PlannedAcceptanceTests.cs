using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Quality;

public abstract class PlannedAcceptanceTests(AssayHost host)
{
    [Fact]
    public async Task A_plan_is_explained_before_it_is_used()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        var meaning = await Describe(work, new() { Kind = "aql", Aql = 1.0 }, 2_000);
        (meaning.PopulationCount, meaning.SampleCount, meaning.CodeLetter, meaning.WholePopulation).ShouldBe((2_000, 125, "K", false));
        meaning.Stages!.ShouldHaveSingleItem().ShouldBe(new AcceptancePlanStage { SampleCount = 125, AcceptNumber = 3, RejectNumber = 4 });
        meaning.Curve!.Single(p => p.WrongCount == 60).AcceptProbability!.Value.ShouldBe(0.476517753794, 1e-9);
        meaning.Curve![0].ShouldBe(new AcceptanceCurvePoint { WrongCount = 0, WrongRate = 0, AcceptProbability = 1, ExpectedChecks = 122 });
        meaning.Summary!.EnUs!.ShouldContain("Labels of which 100 are wrong (5 %) pass in 11.");
        meaning.Summary.ZhCn!.ShouldContain("125");
    }

    [Fact]
    public async Task A_number_without_a_limit_is_explained_by_what_its_checks_will_say_of_all_items()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        var meaning = await Describe(work, new() { Kind = "number", SamplingNum = 6 }, 12);
        meaning.Curve.ShouldBeNull();
        // None of 6 wrong: with 3 wrong ones among 12 that happens in 84 of 924 cases, with 4 in 28. At most one of 6: with 5 that happens in 112, with 6 in 37.
        meaning.Findings!.Take(2).ShouldBe([
            new() { WrongCount = 0, WrongRate = 0, WrongAtMost = 3, WrongRateAtMost = 0.25 },
            new() { WrongCount = 1, WrongRate = 1 / 6.0, WrongAtMost = 5, WrongRateAtMost = 5 / 12.0 },
        ]);
        meaning.Findings!.Select(f => f.WrongCount).ShouldBe([0, 1, 2, 5]);
        meaning.Summary!.EnUs.ShouldStartWith("6 of 12 items are checked. If none of them is wrong, then with 95 % confidence at most 3 of all items (25 %) are.");
        (await Describe(work, new() { Kind = "percentage", SamplingRate = 1 }, 1)).Findings!.Select(f => f.WrongAtMost).ShouldBe([0, 1]);
        (await Describe(work, new() { Kind = "number", SamplingNum = 6, AcceptNumber = 1 }, 12)).Findings.ShouldBeNull();
    }

    [Theory]
    [InlineData("risk", 128)]
    [InlineData("sequential", 192)]
    public async Task Plans_from_two_risks_name_the_most_checks(string kind, int most)
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        var meaning = await Describe(work, new() { Kind = kind, AcceptableRate = 0.01, RejectableRate = 0.05, ConsumerRisk = 0.10 }, 1_000);
        meaning.SampleCount!.Value.ShouldBeInRange(most, 2 * most);
        meaning.Curve!.Single(p => p.WrongCount == 10).AcceptProbability!.Value.ShouldBeGreaterThanOrEqualTo(0.95);
        meaning.Curve!.Single(p => p.WrongCount == 50).AcceptProbability!.Value.ShouldBeLessThanOrEqualTo(0.10);
        meaning.Curve!.Single(p => p.WrongCount == 200).ExpectedChecks!.Value.ShouldBeLessThan(40);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_to_change()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        await Refused(new() { Kind = "aql", Aql = 2 }, "choose one of 0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10.");
        await Refused(new() { Kind = "aql", Aql = 15 }, "6.5, 10; those above count defects per hundred units");
        await Refused(new() { Kind = "aql" }, "missing");
        await Refused(new() { Kind = "guess" }, "use one of");
        await Refused(new() { Kind = "risk", AcceptableRate = 0.05, RejectableRate = 0.01 }, "lower the first, or raise the second");
        await Refused(new() { Kind = "risk", AcceptableRate = 0.01, RejectableRate = 0.05, ProducerRisk = 1 }, "between 0 and 1");
        await Refused(new() { Kind = "number", SamplingNum = 10, RejectableRate = 0.01 }, "inspect at least");
        await Refused(new() { Kind = "number", SamplingNum = 10, AcceptNumber = 10 }, "0 to 9");
        await Refused(new() { Kind = "number", SamplingNum = 1_001 }, "lower sampling_num to 1000");
        await Refused(new() { Kind = "percentage", SamplingRate = 0 }, "above 0");
        await Refused(new() { Kind = "sequential", AcceptableRate = 0.01, RejectableRate = 0.05, StratifyBy = "labeler" }, "simple random sample");
        (await Should.ThrowAsync<AssayException>(() => Describe(work, new() { Kind = "aql", Aql = 1 }, 0))).ErrorCode.ShouldBe("ModelArts.0104");
        (await Should.ThrowAsync<AssayException>(() => Describe(work, new() { Kind = "aql", Aql = 1 }, null))).ErrorCode.ShouldBe("ModelArts.4625");
        await Eventually.Refused(() => work.Labelers[0].Client.DescribeAcceptancePlanAsync(work.DatasetId, work.TaskId, new() { Kind = "aql", Aql = 1 }), "4600");

        async Task Refused(AcceptancePlanRequest plan, string says)
        {
            var refusal = await Should.ThrowAsync<AssayException>(() => Describe(work, plan, 1_000));
            refusal.ErrorCode.ShouldBe("ModelArts.0104");
            refusal.Message.ShouldContain(says);
        }
    }

    [Fact]
    public async Task Checking_stops_as_soon_as_the_verdict_is_certain()
    {
        var work = await TeamWork.Start(host, new() { Samples = 40, Labelers = 2 });
        await work.LabelAll();
        var started = await work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, new() { Kind = "number", SamplingNum = 10, AcceptNumber = 1 });
        started.Meaning!.SampleCount.ShouldBe(10);
        (await work.Items(state: "__WORKFORCE_SAMPLED__")).Count.ShouldBe(10);
        var before = await Quality(work, started.AcceptanceId!);
        (before.Decision, before.MoreAtMost, before.CheckedCount, before.WrongAtMost, before.WrongRate!.Undefined).ShouldBe(("go_on", 10, 0, 40, "undefined, because there are no data"));
        before.RecommendedAction.ShouldBeNull();
        before.NextItems!.Count.ShouldBe(10);

        await Judge(work, before.NextItems!.Take(8), _ => true);
        (await Quality(work, started.AcceptanceId!)).Decision.ShouldBe("go_on");
        await Judge(work, before.NextItems!.Skip(8).Take(1), _ => true);
        var accepted = await Quality(work, started.AcceptanceId!);
        (accepted.Decision, accepted.MoreAtMost, accepted.RecommendedAction).ShouldBe(("accept", 0, AcceptanceAction.PassAcceptedAndUnhandled));
        // 9 of 40 right and none wrong: with 10 wrong ones in the lot that happens in 1 of 18 cases, with 11 in 1 of 27.
        accepted.WrongAtMost.ShouldBe(10);
        accepted.Summary!.EnUs!.ShouldContain("9 of 40 items were checked and 0 found wrong (0 %). With 95 % confidence at most 10 of all items (25 %) are wrong. The plan accepts.");

        await Judge(work, before.NextItems!.Take(2), _ => false);
        var rejected = await Quality(work, started.AcceptanceId!);
        (rejected.Decision, rejected.WrongCount, rejected.RecommendedAction).ShouldBe(("reject", 2, AcceptanceAction.PassAcceptedOnly));
        rejected.Labelers!.Sum(l => l.PopulationCount).ShouldBe(40);
        rejected.Labelers!.Sum(l => l.CheckedCount).ShouldBe(9);
        rejected.Labelers!.Sum(l => l.WrongCount).ShouldBe(2);
        rejected.Labels!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.LabelName.ShouldBe("cat"), l => l.CheckedCount.ShouldBe(9), l => l.WrongCount.ShouldBe(2));
    }

    [Fact]
    public async Task The_record_of_a_closed_acceptance_keeps_its_report()
    {
        var work = await TeamWork.Start(host, new() { Samples = 12, Labelers = 3 });
        await work.LabelAll();
        var id = (await work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, new() { Kind = "percentage", SamplingRate = 0.5, RejectableRate = 0.5, ConsumerRisk = 0.2 })).AcceptanceId!;
        await Judge(work, (await Quality(work, id)).NextItems!, i => i.SampleId == work.SampleIds[0]);
        var open = await Quality(work, id);
        await work.Close(AcceptanceAction.PassAcceptedOnly);
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        var closed = await Quality(work, id);
        closed.Plan!.Kind.ShouldBe("percentage");
        (closed.CheckedCount, closed.WrongCount, closed.WrongAtMost, closed.Decision).ShouldBe((open.CheckedCount, open.WrongCount, open.WrongAtMost, open.Decision));
        closed.Labelers!.Select(l => (l.Email, l.PopulationCount, l.CheckedCount, l.WrongCount)).ShouldBe(open.Labelers!.Select(l => (l.Email, l.PopulationCount, l.CheckedCount, l.WrongCount)));
        (closed.RecommendedAction, closed.NextItems).ShouldBe((null, null));
    }

    [Fact]
    public async Task A_stratified_draw_takes_each_labelers_share()
    {
        var work = await TeamWork.Start(host, new() { Samples = 40, Labelers = 4 });
        await work.LabelAll();
        var id = (await work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, new() { Kind = "percentage", SamplingRate = 0.2, StratifyBy = "labeler" })).AcceptanceId!;
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        drawn.GroupBy(i => i.WorkerId).Select(g => g.Count()).ShouldBe([2, 2, 2, 2]);
        (await Quality(work, id)).WrongRate!.Undefined.ShouldNotBeNull();
        foreach (var item in drawn)
            await work.Judge(item, item.WorkerId != drawn[0].WorkerId);
        var report = await Quality(work, id);
        report.WrongRate!.Rate!.Value.ShouldBe(0.25, 1e-9);
        report.WrongRate.Upper!.Value.ShouldBeGreaterThan(0.25);
        (report.Decision, report.RecommendedAction).ShouldBe((null, null));
        report.Labelers!.Single(l => l.WrongCount == 2).WrongRate!.Lower!.Value.ShouldBeGreaterThanOrEqualTo(0.2);
    }

    [Fact]
    public async Task A_draw_by_label_takes_each_labels_share_and_never_misses_a_rare_one()
    {
        // 30 cats, 8 dogs and 2 birds, which are called cats as well and count to the rarer label.
        var work = await TeamWork.Start(host, new() { Samples = 40, Labelers = 2 });
        foreach (var (_, client) in work.Labelers)
        {
            await client.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Samples = [.. (await work.Items(client)).Select(i => new SampleLabels { SampleId = i.SampleId, Labels = [.. NamesOf(work, i.SampleId!).Select(name => new SampleLabel { Name = name })] })],
            });
        }

        var id = (await work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, new() { Kind = "percentage", SamplingRate = 0.25, StratifyBy = "label" })).AcceptanceId!;
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        drawn.CountBy(i => i.Labels!.Count == 2 ? "bird" : i.Labels[0].Name!).ShouldBe([new("cat", 7), new("dog", 2), new("bird", 1)], ignoreOrder: true);

        // The only bird that was drawn is wrong: a twentieth of all, and a tenth of what was looked at.
        foreach (var item in drawn)
            await work.Judge(item, item.Labels!.Count == 1);
        (await Quality(work, id)).WrongRate!.Rate!.Value.ShouldBe(2.0 / 40, 1e-9);
        await work.Close(AcceptanceAction.PassAcceptedOnly);
        await work.LabelAll();
        var closed = await Quality(work, id);
        closed.WrongRate!.Rate!.Value.ShouldBe(2.0 / 40, 1e-9);
        closed.Plan!.StratifyBy.ShouldBe("label");

        static string[] NamesOf(TeamWork work, string sample) => work.SampleIds.Index().First(s => s.Item == sample).Index switch
        {
            < 30 => ["cat"],
            < 38 => ["dog"],
            _ => ["cat", "bird"],
        };
    }

    [Fact]
    public async Task An_acceptance_of_the_reference_has_the_report_without_a_decision()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        var id = await work.StartAcceptance(rate: 0.5);
        await work.Judge((await work.Items(state: "__WORKFORCE_SAMPLED__"))[0], true);
        var report = await Quality(work, id);
        (report.Plan, report.Decision, report.CheckedCount, report.PopulationCount).ShouldBe((null, null, 1, 8));
        report.WrongRate!.Rate.ShouldBe(0);
        report.Summary!.EnUs!.ShouldEndWith("the owner decides.");
        await Eventually.Refused(() => work.Labelers[0].Client.GetAcceptanceQualityAsync(work.DatasetId, work.TaskId, id), "4600");
        await Eventually.Refused(() => Quality(work, "0000000000000000000"), "4612");
        await Eventually.Refused(() => work.Owner.StartPlannedAcceptanceAsync(work.DatasetId, work.TaskId, new() { Kind = "number", SamplingNum = 1 }), "4623");
    }

    private static Task<AcceptancePlanMeaning> Describe(TeamWork work, AcceptancePlanRequest plan, int? population) =>
        work.Owner.DescribeAcceptancePlanAsync(work.DatasetId, work.TaskId, plan, new() { PopulationCount = population });

    private static Task<AcceptanceQuality> Quality(TeamWork work, string id) => work.Owner.GetAcceptanceQualityAsync(work.DatasetId, work.TaskId, id);

    private static Task Judge(TeamWork work, IEnumerable<ItemToCheck> items, Func<ItemToCheck, bool> accept) => work.Owner.AcceptSamplesAsync(work.DatasetId, work.TaskId, new()
    {
        Comments = [.. items.Select(i => new SampleComment { SampleId = i.SampleId, WorkerId = i.WorkerId, Accept = accept(i) })],
    });
}

public sealed class PlannedAcceptanceTestsOnSqlite(SqliteHost host) : PlannedAcceptanceTests(host);

public sealed class PlannedAcceptanceTestsOnPostgres(PostgresHost host) : PlannedAcceptanceTests(host);
