using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Acceptance;

public abstract class MergeTests(AssayHost host)
{
    [Fact]
    public async Task Of_several_submissions_the_one_most_others_agree_with_is_merged()
    {
        var work = await TeamWork.Start(host, new() { Samples = 3, Labelers = 3, Repetition = 3 });
        await work.LabelAll((_, labeler) => labeler == 1 ? "dog" : "cat");
        await work.StartAcceptance(rate: 1);
        (await work.Close(AcceptanceAction.PassAll)).SampleCount.ShouldBe(9);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == "cat");
    }

    [Fact]
    public async Task A_tie_goes_to_the_better_score()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2, Repetition = 2 });
        await work.LabelAll((_, labeler) => labeler == 0 ? "cat" : "dog");
        await work.StartAcceptance(rate: 1);
        foreach (var item in await work.Items())
            await work.Judge(item, true, item.Labels!.Single().Name == "dog" ? "A" : "B");
        await work.Close(AcceptanceAction.PassAll);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == "dog");
    }

    [Fact]
    public async Task A_later_consensus_replaces_what_the_same_task_merged_earlier()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 3, Repetition = 3 });
        await work.Label(work.Labelers[0].Client, work.SampleIds.Select(id => (id, "bird")));
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == "bird");
        await work.LabelAll((_, _) => "cat");
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll, overwrite: false);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == "cat");
    }

    [Fact]
    public async Task Conflicts_are_differences_with_the_dataset_and_between_labelers()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2, Repetition = 2 });
        var (differs, same, disagreed) = (work.SampleIds[0], work.SampleIds[1], work.SampleIds[2]);
        await work.LabelAll((item, labeler) => item.SampleId == disagreed && labeler == 0 ? "dog" : "cat");
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new()
        {
            Samples = [new() { SampleId = differs, Labels = [new() { Name = "bird" }] }, new() { SampleId = same, Labels = [new() { Name = "cat" }] }],
        });
        await work.StartAcceptance(rate: 1);
        var conflicts = await work.Close(AcceptanceAction.ListConflicts);
        conflicts.SampleCount.ShouldBe(4);
        conflicts.Samples!.Select(s => s.SampleId).Distinct().Order(StringComparer.Ordinal).ShouldBe(new[] { differs, disagreed }.Order(StringComparer.Ordinal));
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.UnderAcceptance);
        (await work.Items()).ShouldAllBe(i => i.SampleStatus == "__WORKFORCE_SAMPLED_UNCHECK__");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_preview_tells_what_becomes_of_labels_that_the_dataset_has(int repetition)
    {
        var work = await TeamWork.Start(host, new() { Samples = 9, Labelers = 3, Repetition = repetition });
        await work.Label(work.Labelers[0].Client, (await work.Items(work.Labelers[0].Client)).Select(i => (i.SampleId!, "cat")));
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);
        await work.LabelAll((_, labeler) => labeler == 1 ? "dog" : "cat");
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { Samples = [.. work.SampleIds.Take(3).Select(id => new SampleLabels { SampleId = id, Labels = [new() { Name = "bird" }] })] });
        foreach (var action in new[] { AcceptanceAction.PassAcceptedOnly, AcceptanceAction.PassAcceptedAndUnhandled, AcceptanceAction.PassAll })
        {
            foreach (var overwrite in new[] { false, true })
            {
                var acceptance = (await work.Task()).Status == WorkforceTaskStatus.UnderAcceptance ? (await Record()).AcceptanceId! : await Draw();
                var preview = await work.Owner.PreviewAcceptanceAsync(work.DatasetId, work.TaskId, acceptance);
                var conflicts = await work.Close(AcceptanceAction.ListConflicts);
                await work.Close(action, overwrite);
                var record = await Record();
                var outcome = preview.Outcomes!.Single(o => o.Action == action && o.OverwriteLastResult == overwrite);
                (outcome.AcceptedCount, outcome.RejectedCount, outcome.MergedCount, outcome.ReplacedCount, preview.ConflictCount)
                    .ShouldBe((record.AcceptedCount, record.RejectedCount, record.MergedCount, record.ReplacedCount, record.ConflictCount), $"{action}, {overwrite}");
                conflicts.SampleCount.ShouldBe(record.ConflictCount);
                await work.Owner.UndoAcceptanceAsync(work.DatasetId, work.TaskId, acceptance);
            }
        }

        async Task<string> Draw()
        {
            var acceptance = await work.StartAcceptance(rate: 0.5);
            var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
            await work.Judge(drawn[0], true, "A");
            await work.Judge(drawn[1], false);
            return acceptance;
        }

        async Task<AcceptanceRecord> Record() => (await work.Owner.ListAcceptancesAsync(work.DatasetId, work.TaskId)).Acceptances![0];
    }

    [Fact]
    public async Task Only_a_running_acceptance_can_be_previewed_and_only_by_those_who_may_close_it()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        await work.LabelAll();
        var acceptance = await work.StartAcceptance(rate: 1);
        await Eventually.Refused(() => work.Labelers[0].Client.PreviewAcceptanceAsync(work.DatasetId, work.TaskId, acceptance), "4600");
        await Eventually.Refused(() => work.Owner.PreviewAcceptanceAsync(work.DatasetId, work.TaskId, "0000000000000000000"), "4612");
        await work.Close(AcceptanceAction.PassAll);
        await Eventually.Refused(() => work.Owner.PreviewAcceptanceAsync(work.DatasetId, work.TaskId, acceptance), "4625");
    }

    [Fact]
    public async Task The_whole_population_of_an_acceptance_can_be_read_even_when_its_items_were_labeled_again()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6 });
        await work.LabelAll();
        var acceptance = await work.StartAcceptance(number: 2);
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        await work.Judge(drawn[0], true, "A");
        await work.Close(AcceptanceAction.PassAcceptedOnly);
        var before = await Keys("all");
        await work.LabelAll((_, _) => "dog");

        (await Keys("all")).ShouldBe(before);
        before.ShouldBe((await work.Items()).Select(i => (i.SampleId, i.WorkerId)));
        (await Keys("true")).ShouldBe(drawn.Select(i => (i.SampleId, i.WorkerId)));
        (await Keys("false")).ShouldBe(before.Except(await Keys("true")));
        var second = await work.Owner.ListAcceptanceItemsAsync(work.DatasetId, work.TaskId, acceptance, new() { Drawn = "all", Limit = 4, Offset = 1 });
        (second.TotalCount, second.Items!.Count).ShouldBe((6, 2));
        var undrawn = (await work.Owner.ListAcceptanceItemsAsync(work.DatasetId, work.TaskId, acceptance, new() { Drawn = "false" })).Items!;
        undrawn.ShouldAllBe(i => i.Drawn == false && i.CheckAccept == null && i.StateBefore == "__UNCHECK__" && i.StateAfter == "__REJECTED__");
        await Eventually.Refused(() => work.Owner.ListAcceptanceItemsAsync(work.DatasetId, work.TaskId, acceptance, new() { Drawn = "some" }), "0104");

        async Task<List<(string?, string?)>> Keys(string which) => [.. (await work.Owner.ListAcceptanceItemsAsync(work.DatasetId, work.TaskId, acceptance, new() { Drawn = which })).Items!.Select(i => (i.SampleId, i.WorkerId))];
    }

    [Fact]
    public async Task Members_are_told_how_their_items_did_in_acceptances()
    {
        var work = await TeamWork.Start(host, new() { Samples = 12 });
        await work.LabelAll();
        var cancelled = await work.StartAcceptance(rate: 1);
        await work.Judge((await work.Items(work.Labelers[0].Client))[0], false);
        await work.Close(AcceptanceAction.Cancel);
        await work.StartAcceptance(rate: 1);
        var (mine, others) = (await work.Items(work.Labelers[0].Client), await work.Items(work.Labelers[1].Client));
        await work.Judge(mine[0], false);
        await work.Judge(mine[0], true, "B");
        await work.Judge(mine[1], true, "C");
        await work.Judge(mine[2], false, "A");
        await work.Judge(others[0], true);
        await Check();
        await work.Close(AcceptanceAction.PassAcceptedAndUnhandled);
        await Check();
        var own = (await work.Labelers[0].Client.ListWorkerTasksAsync()).WorkerTasks!.Single();
        (own.PassRate, own.Score).ShouldBe((2 / 3.0, 5 / 3.0));
        cancelled.ShouldNotBeNull();

        async Task Check()
        {
            var members = (await work.Task()).WorkerStats!.ToDictionary(m => m.Email!);
            (members[work.Labelers[0].Email].PassRate, members[work.Labelers[0].Email].Score).ShouldBe((2 / 3.0, 5 / 3.0));
            (members[work.Labelers[1].Email].PassRate, members[work.Labelers[1].Email].Score).ShouldBe((1.0, 4.0));
        }
    }

    [Fact]
    public async Task Undoing_a_closing_brings_back_items_verdicts_and_replaced_labels()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6 });
        await work.LabelAll();
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { Samples = [new() { SampleId = work.SampleIds[0], Labels = [new() { Name = "dog" }] }] });
        var acceptance = await work.StartAcceptance(number: 4);
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        await work.Judge(drawn[0], true, "B");
        await work.Judge(drawn[1], false);
        var (itemsBefore, samplesBefore) = (await work.Items(), await work.Samples());
        await work.Close(AcceptanceAction.PassAcceptedAndUnhandled, overwrite: true);
        (await work.Samples()).Count(s => s.Labels!.Any(l => l.Name == "cat")).ShouldBe(5);

        var record = await work.Owner.UndoAcceptanceAsync(work.DatasetId, work.TaskId, acceptance);

        record.Status.ShouldBe("reopened");
        (await work.Items()).Select(i => (i.SampleId, i.SampleStatus, i.CheckScore)).ShouldBe(itemsBefore.Select(i => (i.SampleId, i.SampleStatus, i.CheckScore)));
        (await work.Samples()).Select(s => (s.SampleId, s.Labels!.FirstOrDefault()?.Name)).ShouldBe(samplesBefore.Select(s => (s.SampleId, s.Labels!.FirstOrDefault()?.Name)));
        var task = await work.Task();
        task.Status.ShouldBe(WorkforceTaskStatus.UnderAcceptance);
        task.SampleStats!.SampledSampleCount.ShouldBe(4);
        (await work.Owner.DescDatasetAsync(work.DatasetId)).AnnotatedSampleCount.ShouldBe(1);
        (await work.Close(AcceptanceAction.PassAll)).SampleCount.ShouldBe(6);
    }

    [Fact]
    public async Task A_closing_that_later_work_builds_on_cannot_be_undone()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4 });
        await work.LabelAll();
        var acceptance = await work.StartAcceptance(rate: 1);
        await Eventually.Refused(() => work.Owner.UndoAcceptanceAsync(work.DatasetId, work.TaskId, acceptance), "4624");
        await work.Close(AcceptanceAction.RejectAll);
        await work.LabelAll((_, _) => "dog");
        await Eventually.Refused(() => work.Owner.UndoAcceptanceAsync(work.DatasetId, work.TaskId, acceptance), "4624");
    }

    [Fact]
    public async Task Every_acceptance_leaves_a_record()
    {
        var work = await TeamWork.Start(host, new() { Samples = 5 });
        await work.LabelAll();
        var first = await work.StartAcceptance(number: 2);
        await work.Close(AcceptanceAction.Cancel);
        var second = await work.StartAcceptance(number: 3);
        await work.Judge((await work.Items(state: "__WORKFORCE_SAMPLED__"))[0], true, "A");
        await work.Close(AcceptanceAction.PassAll);
        var records = (await work.Owner.ListAcceptancesAsync(work.DatasetId, work.TaskId)).Acceptances!;
        records.Select(r => (r.AcceptanceId, r.Status)).ShouldBe([(second, "closed"), (first, "cancelled")]);
        records[0].ShouldSatisfyAllConditions(
            r => r.PopulationCount.ShouldBe(5), r => r.SampleCount.ShouldBe(3), r => r.AcceptedCount.ShouldBe(5), r => r.MergedCount.ShouldBe(5),
            r => r.Seed.ShouldNotBeNull(), r => r.StartedBy.ShouldNotBeNullOrEmpty(), r => r.ClosedBy.ShouldNotBeNullOrEmpty(), r => r.ClosedTime.ShouldNotBeNull());
        var items = (await work.Owner.ListAcceptanceItemsAsync(work.DatasetId, work.TaskId, second)).Items!;
        items.Count.ShouldBe(3);
        items.Count(i => i.CheckAccept == true && i.CheckScore == "A").ShouldBe(1);
    }
}

public sealed class MergeTestsOnSqlite(SqliteHost host) : MergeTests(host);

public sealed class MergeTestsOnPostgres(PostgresHost host) : MergeTests(host);
