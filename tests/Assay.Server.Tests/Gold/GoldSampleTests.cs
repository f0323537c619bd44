using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Gold;

public abstract class GoldSampleTests(AssayHost host)
{
    private static TeamWorkPlan Plan(double? pauseBelow = null) =>
        new() { Samples = 6, Labelers = 2, GoldSamples = 8, Gold = new() { SamplesPerLabeler = 4, PauseBelow = pauseBelow } };

    [Fact]
    public async Task Every_labeler_gets_as_many_gold_items_as_the_task_says_and_the_owner_is_shown_none()
    {
        var work = await TeamWork.Start(host, Plan());
        foreach (var labeler in work.Labelers)
        {
            var items = (await work.Items(labeler.Client)).ConvertAll(i => i.SampleId!);
            (items.Count, items.Count(work.GoldIds.Contains), items.Distinct().Count()).ShouldBe((3 + 4, 4, 7));
            items.ShouldBe(items.Order(StringComparer.Ordinal));
            var mine = (await labeler.Client.DescWorkforceTaskAsync(work.DatasetId, work.TaskId)).SampleStats!;
            (mine.TotalSampleCount, mine.UnannotatedSampleCount).ShouldBe((7, 7));
        }

        var task = await work.Task();
        (task.Gold!.SamplesPerLabeler, task.SampleStats!.TotalSampleCount, task.WorkerStats!.Sum(w => w.SampleStats!.TotalSampleCount)).ShouldBe((4, 6, 6));
        (await work.Items()).Select(i => i.SampleId).ShouldBe(work.SampleIds, ignoreOrder: true);
        var listed = await work.Owner.ListGoldSamplesAsync(work.DatasetId);
        (listed.TotalCount, listed.GoldSamples!.Select(g => g.SampleId).Order(StringComparer.Ordinal)).ShouldSatisfyAllConditions(
            l => l.TotalCount.ShouldBe(8), l => l.Item2.ShouldBe(work.GoldIds.Order(StringComparer.Ordinal)));
        listed.GoldSamples!.ShouldAllBe(g => g.Labels!.Single().Name == "cat" && g.AnswerCount == 0 && g.SetBy == work.Project.OwnerEmail);
    }

    [Fact]
    public async Task Samples_made_gold_later_and_members_who_join_later_are_dealt_in()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 1, Gold = new() { SamplesPerLabeler = 2 } });
        (await work.Items(work.Labelers[0].Client)).Count.ShouldBe(6);
        var later = await work.UploadTexts(3, "later");
        await work.Owner.SetGoldSamplesAsync(work.DatasetId, new() { Samples = [.. later.Select(id => new KnownSample { SampleId = id, Labels = [new() { Name = "dog" }] })] });
        (await work.Items(work.Labelers[0].Client)).Count(i => later.Contains(i.SampleId!)).ShouldBe(2);
        await work.Owner.UpdateWorkforceTaskAsync(work.DatasetId, work.TaskId, new() { Gold = new() { SamplesPerLabeler = 5 } });
        (await work.Items(work.Labelers[0].Client)).Count(i => later.Contains(i.SampleId!)).ShouldBe(3);
        var joined = await work.AddMember("joined", WorkerRole.Labeler);
        await work.Owner.UpdateWorkforceTaskAsync(work.DatasetId, work.TaskId, new() { WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] } });
        (await work.Items(joined.Client)).Select(i => later.Contains(i.SampleId!)).CountBy(gold => gold).ShouldBe([new(true, 3), new(false, 3)], ignoreOrder: true);
        await Eventually.Refused(() => work.Owner.UpdateWorkforceTaskAsync(work.DatasetId, work.TaskId, new() { Gold = new() { SamplesPerLabeler = 1 } }), "0104");
    }

    [Fact]
    public async Task Labels_of_gold_items_never_reach_the_dataset_and_are_in_no_population()
    {
        var work = await TeamWork.Start(host, Plan());
        await work.LabelAll((_, _) => "dog");
        var acceptance = await work.StartAcceptance(rate: 0.5);
        var record = (await work.Owner.ListAcceptancesAsync(work.DatasetId, work.TaskId)).Acceptances!.Single();
        (record.PopulationCount, record.SampleCount).ShouldBe((6, 3));
        var items = (await work.Owner.ListAcceptanceItemsAsync(work.DatasetId, work.TaskId, acceptance, new() { Drawn = "all" })).Items!;
        items.Select(i => i.SampleId).ShouldBe(work.SampleIds, ignoreOrder: true);
        var gold = await work.Owner.GetAcceptanceQualityAsync(work.DatasetId, work.TaskId, acceptance);
        gold.Labelers!.Sum(l => l.PopulationCount).ShouldBe(6);

        var closed = await work.Close(AcceptanceAction.PassAll, overwrite: true);
        (closed.SampleCount, closed.Samples!.Count(s => work.GoldIds.Contains(s.SampleId!))).ShouldBe((6, 0));
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.Complete);
        foreach (var sample in await work.Samples())
            sample.Labels!.Single().Name.ShouldBe(work.GoldIds.Contains(sample.SampleId!) ? "cat" : "dog");
        (await work.Items(work.Labelers[0].Client)).ShouldAllBe(i => i.SampleStatus == "__ACCEPTED__");

        await work.Owner.UndoAcceptanceAsync(work.DatasetId, work.TaskId, acceptance);
        (await work.Items(work.Labelers[0].Client)).ShouldAllBe(i => i.SampleStatus == "__UNCHECK__" || i.SampleStatus == "__WORKFORCE_SAMPLED_UNCHECK__");
        await work.Close(AcceptanceAction.RejectAll);
        (await work.Items(work.Labelers[0].Client)).ShouldAllBe(i => i.SampleStatus == "__REJECTED__");
    }

    [Fact]
    public async Task An_undone_closing_draws_the_same_gold_items_again()
    {
        var work = await TeamWork.Start(host, new() { Samples = 12, Labelers = 2, GoldSamples = 20, Gold = new() { SamplesPerLabeler = 20 } });
        await work.LabelAll();
        var acceptance = await work.StartAcceptance(rate: 0.5);
        var before = await Seen();
        before.Count(s => s.Gold && s.Status == "__WORKFORCE_SAMPLED_UNCHECK__").ShouldBeInRange(5, 35);
        await work.Close(AcceptanceAction.PassAcceptedOnly);
        (await Seen()).ShouldNotBe(before);
        await work.Owner.UndoAcceptanceAsync(work.DatasetId, work.TaskId, acceptance);
        (await Seen()).ShouldBe(before);

        async Task<List<(string Email, string SampleId, bool Gold, string Status)>> Seen()
        {
            var seen = new List<(string, string, bool, string)>();
            foreach (var (email, client) in work.Labelers)
                seen.AddRange((await work.Items(client)).Select(i => (email, i.SampleId!, work.GoldIds.Contains(i.SampleId!), i.SampleStatus!)));
            return seen;
        }
    }

    [Fact]
    public async Task What_an_owner_is_told_of_the_work_leaves_gold_out()
    {
        var work = await TeamWork.Start(host, Plan() with { Reviewer = true });
        await work.LabelAll((_, _) => "dog");
        var waiting = await work.Items(work.Reviewer!);
        await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Comments = [.. waiting.Select(i => new SampleComment { SampleId = i.SampleId, WorkerId = i.WorkerId, Accept = !work.GoldIds.Contains(i.SampleId!) })],
        });

        (await Dogs(await work.Task(), work.Owner)).ShouldBe((6, 6));
        (await Dogs(await work.Reviewer.DescWorkforceTaskAsync(work.DatasetId, work.TaskId, new() { LabelStats = true }), work.Reviewer)).ShouldBe((14, 14));
        var members = (await work.Owner.ListWorkforceTaskMembersAsync(work.DatasetId, work.TaskId)).Members!;
        foreach (var member in members.Where(m => m.Role == WorkerRole.Labeler))
            (member.SubmissionCount, member.ReviewedCount, member.FirstPassYield, member.ReworkCount).ShouldBe((3, 3, 1, 0));
        members.Single(m => m.Role == WorkerRole.Reviewer).ReviewCount.ShouldBe(6);
        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        quality.Labelers!.ShouldAllBe(l => l.FirstPassYield!.Rate == 1 && l.ReworkCount == 0 && l.GoldAccuracy!.Rate == 0 && l.GoldAnswerCount == 4);

        // To a labeler it is all work.
        var mine = (await work.Labelers[0].Client.ListWorkforceTaskMembersAsync(work.DatasetId, work.TaskId)).Members!.Single();
        (mine.SubmissionCount, mine.ReviewedCount, mine.ReworkCount).ShouldBe((7, 7, 4));

        async Task<(int?, int?)> Dogs(DescWorkforceTaskResponse task, AssayClient client) => (
            task.LabelStats!.Single(l => l.Name == "dog").SampleCount,
            (await client.ListWorkforceTaskStatsAsync(work.DatasetId, work.TaskId)).LabelStats!.Single(l => l.Name == "dog").Count);
    }

    [Fact]
    public async Task Each_labelers_accuracy_on_gold_has_its_exact_bounds()
    {
        var work = await TeamWork.Start(host, Plan());
        var mistaken = await First(work, 0);
        await work.LabelAll((item, labeler) => labeler == 0 && item.SampleId == mistaken ? "dog" : "cat");
        var quality = await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId);
        var (first, second) = (Of(0), Of(1));

        // 3 of 4: Clopper and Pearson's 95 % interval; of 4 of 4 the lower bound is 0.025^(1/4).
        (first.GoldAnswerCount, first.GoldAccuracy!.Rate, first.GoldAgreement).ShouldBe((4, 0.75, 0.75));
        first.GoldAccuracy.Lower!.Value.ShouldBe(0.194120449683, 1e-9);
        first.GoldAccuracy.Upper!.Value.ShouldBe(0.993690536797, 1e-9);
        (second.GoldAccuracy!.Rate, second.GoldAccuracy.Upper).ShouldBe((1, 1));
        second.GoldAccuracy.Lower!.Value.ShouldBe(Math.Pow(0.025, 0.25), 1e-9);
        var lines = (await work.Owner.GetTaskQualityCsvAsync(work.DatasetId, work.TaskId)).Split('\n');
        lines.ShouldContain(FormattableString.Invariant($"gold_accuracy,{first.WorkerId},{first.Email},,,0.75,{first.GoldAccuracy.Lower},{first.GoldAccuracy.Upper},0.95,,"));
        lines.ShouldContain($"gold_answer_count,{first.WorkerId},{first.Email},,,4,,,,,");
        (await work.Owner.ListGoldSamplesAsync(work.DatasetId)).GoldSamples!.Sum(g => g.AnswerCount - g.RightCount).ShouldBe(1);

        LabelerQuality Of(int labeler) => quality.Labelers!.Single(l => l.Email == work.Labelers[labeler].Email);
    }

    [Fact]
    public async Task An_answer_counts_as_it_was_handed_in_until_the_item_is_sent_back()
    {
        var work = await TeamWork.Start(host, Plan() with { Labelers = 1 });
        var labeler = work.Labelers[0].Client;
        var gold = await First(work, 0);
        await work.Label(labeler, (gold, "dog"));
        (await Right()).ShouldBe(0);
        await work.Label(labeler, (gold, "cat"));
        (await Right()).ShouldBe(1);
        await work.Label(labeler, (gold, "bird"));
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.RejectAll);
        await work.Label(labeler, (gold, "cat"));
        await work.Label(labeler, (gold, "dog"));
        (await Right()).ShouldBe(0);

        // The owner finds that the known labels were wrong.
        await work.Owner.SetGoldSamplesAsync(work.DatasetId, new() { Samples = [new() { SampleId = gold, Labels = [new() { Name = "bird" }] }] });
        (await Right()).ShouldBe(1);

        async Task<int?> Right() => (await work.Owner.ListGoldSamplesAsync(work.DatasetId)).GoldSamples!.Single(g => g.SampleId == gold).RightCount;
    }

    [Fact]
    public async Task Samples_that_are_gold_no_longer_are_taken_back_unless_they_were_answered()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 1, GoldSamples = 3, Gold = new() { SamplesPerLabeler = 3 } });
        var labeler = work.Labelers[0].Client;
        await work.Label(labeler, (work.GoldIds[0], "dog"));
        var answer = await work.Owner.DeleteGoldSamplesAsync(work.DatasetId, new() { Samples = [work.GoldIds[0], work.GoldIds[1], work.SampleIds[0]] });
        answer.Results!.Select(r => r.Success).ShouldBe([true, true, false]);
        (await work.Items(labeler)).Select(i => i.SampleId).ShouldBe([.. work.SampleIds, work.GoldIds[0], work.GoldIds[2]], ignoreOrder: true);
        (await work.Owner.GetTaskQualityAsync(work.DatasetId, work.TaskId)).Labelers!.Single().GoldAnswerCount.ShouldBe(0);
        (await labeler.DescWorkforceTaskAsync(work.DatasetId, work.TaskId)).SampleStats!.TotalSampleCount.ShouldBe(6);

        // A sample that leaves the dataset leaves nothing behind.
        await work.Owner.DeleteSamplesAsync(work.DatasetId, new() { Samples = [work.GoldIds[2]] });
        (await work.Owner.ListGoldSamplesAsync(work.DatasetId)).TotalCount.ShouldBe(0);
        (await work.Items(labeler)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Gold_needs_confirmed_labels_and_only_owners_know_of_it()
    {
        var work = await TeamWork.Start(host, Plan());
        var answer = await work.Owner.SetGoldSamplesAsync(work.DatasetId, new() { Samples = [new() { SampleId = work.SampleIds[0] }, new() { SampleId = new string('0', 32) }, new() { SampleId = work.GoldIds[0] }] });
        answer.Results!.Select(r => r.ErrorCode).ShouldBe(["ModelArts.4420", "ModelArts.4420", null]);
        answer.Results![0].ErrorMsg!.ShouldContain("label it first");
        var labeler = work.Labelers[0].Client;
        await Eventually.Refused(() => labeler.ListGoldSamplesAsync(work.DatasetId), "4600");
        await Eventually.Refused(() => labeler.SetGoldSamplesAsync(work.DatasetId, new() { Samples = [new() { SampleId = work.GoldIds[0] }] }), "4600");
        await Eventually.Refused(() => labeler.DeleteGoldSamplesAsync(work.DatasetId, new() { Samples = [work.GoldIds[0]] }), "4600");
        await Refused(new() { SamplesPerLabeler = 0 });
        await Refused(new() { SamplesPerLabeler = 1001 });
        await Refused(new() { PauseBelow = 0.5 });
        await Refused(new() { SamplesPerLabeler = 3, PauseBelow = 1 });
        await Refused(new() { SamplesPerLabeler = 3 }, auto: true);

        Task Refused(GoldSetting setting, bool auto = false) => Eventually.Refused(() => work.Owner.CreateWorkforceTaskAsync(work.DatasetId, new()
        {
            TaskName = "other",
            Gold = setting,
            SynchronizeAutoLabelingData = auto,
            WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] },
        }), "0104");
    }

    [Fact]
    public async Task Who_is_surely_below_the_bound_is_paused_and_the_owner_told_and_asked()
    {
        // 0 of 3 leave 70.8 % possible, 0 of 4 only 60.2 %.
        var work = await TeamWork.Start(host, Plan(pauseBelow: 0.7));
        var (email, labeler) = work.Labelers[0];
        var gold = (await work.Items(labeler)).Where(i => work.GoldIds.Contains(i.SampleId!)).Select(i => i.SampleId!).ToList();
        var other = (await work.Items(labeler)).First(i => !work.GoldIds.Contains(i.SampleId!)).SampleId!;
        await work.Label(labeler, gold.Take(3).Select(id => (id, "dog")));
        (await Paused()).ShouldBeNull();
        await work.Label(labeler, (gold[3], "dog"));
        (await Paused()).ShouldNotBeNull();

        var refusal = await Eventually.Refused(() => work.Label(labeler, (other, "cat")), "4600");
        refusal.Message.ShouldContain("paused");

        // Neither the text nor the moment says which answers it was about.
        refusal.Message.ShouldNotContain("gold");
        (await labeler.DescWorkforceTaskAsync(work.DatasetId, work.TaskId)).WorkerStats!.Single().PausedTime.ShouldBeNull();
        await Eventually.Refused(() => labeler.LeaseLabelItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 1 }), "4600");
        var mail = await host.MailTo(work.Project.OwnerEmail);
        mail.Subject!.ShouldContain(email);
        mail.TextBody!.ShouldContain("0 of 4");
        await work.Label(work.Labelers[1].Client, (await work.Items(work.Labelers[1].Client)).Select(i => (i.SampleId!, "cat")));

        var worker = (await work.Task()).WorkerStats!.Single(w => w.Email == email).WorkerId!;
        await Eventually.Refused(() => labeler.ResumeLabelerAsync(work.DatasetId, work.TaskId, worker), "4600");
        await Eventually.Refused(() => work.Owner.ResumeLabelerAsync(work.DatasetId, work.TaskId, new string('0', 32)), "4604");
        await work.Owner.ResumeLabelerAsync(work.DatasetId, work.TaskId, worker);
        (await Paused()).ShouldBeNull();
        await work.Label(labeler, (other, "cat"));
        await work.Label(labeler, (gold[0], "bird"));
        (await Paused()).ShouldBeNull();
        (await host.MailsTo(work.Project.OwnerEmail)).Count.ShouldBe(1);

        async Task<long?> Paused() => (await work.Task()).WorkerStats!.Single(w => w.Email == email).PausedTime;
    }

    /// <summary>The labeler's first gold item.</summary>
    private static async Task<string> First(TeamWork work, int labeler) =>
        (await work.Items(work.Labelers[labeler].Client)).First(i => work.GoldIds.Contains(i.SampleId!)).SampleId!;
}

public sealed class GoldSampleTestsOnSqlite(SqliteHost host) : GoldSampleTests(host);

public sealed class GoldSampleTestsOnPostgres(PostgresHost host) : GoldSampleTests(host);
