using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Acceptance;

public abstract class ClosingTests(AssayHost host)
{
    public static TheoryData<AcceptanceAction, bool, int> Combinations => new(
        from action in new[] { AcceptanceAction.PassAll, AcceptanceAction.RejectAll, AcceptanceAction.Cancel, AcceptanceAction.PassAcceptedAndUnhandled, AcceptanceAction.PassAcceptedOnly }
        from overwrite in new[] { false, true }
        from repetition in new[] { 1, 2, 3 }
        select new TheoryDataRow<AcceptanceAction, bool, int>(action, overwrite, repetition));

    /// <summary>The domain's table, written down once more.</summary>
    private static string Expected(AcceptanceAction action, string drawn) => action switch
    {
        AcceptanceAction.PassAll => "__ACCEPTED__",
        AcceptanceAction.RejectAll => "__REJECTED__",
        AcceptanceAction.Cancel => "__UNCHECK__",
        AcceptanceAction.PassAcceptedAndUnhandled => drawn == "__WORKFORCE_SAMPLED_REJECTED__" ? "__REJECTED__" : "__ACCEPTED__",
        _ => drawn == "__WORKFORCE_SAMPLED_ACCEPTED__" ? "__ACCEPTED__" : "__REJECTED__",
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Every_action_does_to_each_item_what_the_table_says(AcceptanceAction action, bool overwrite, int repetition)
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 3, Repetition = repetition });
        await work.LabelAll();
        var owned = work.SampleIds[0];
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { Samples = [new() { SampleId = owned, Labels = [new() { Name = "dog" }] }] });
        var acceptance = await work.StartAcceptance(number: 6 * repetition * 2 / 3);
        var drawn = await work.Items(state: "__WORKFORCE_SAMPLED__");
        drawn.Count.ShouldBe(6 * repetition * 2 / 3);
        await work.Judge(drawn[0], true, "A");
        await work.Judge(drawn[1], false, "D");
        await work.Judge(drawn[2], true);
        var before = await work.Items();
        var preview = await work.Owner.PreviewAcceptanceAsync(work.DatasetId, work.TaskId, acceptance);
        var conflicts = await work.Close(AcceptanceAction.ListConflicts);

        var answer = await work.Close(action, overwrite);

        var record = (await work.Owner.ListAcceptancesAsync(work.DatasetId, work.TaskId)).Acceptances!.Single();
        (await work.Owner.DescribeAcceptanceAsync(work.DatasetId, work.TaskId, acceptance)).ShouldBeEquivalentTo(record);
        (preview.PopulationCount, preview.SampleCount, preview.CheckedCount, preview.ConflictCount).ShouldBe((before.Count, drawn.Count, 3, conflicts.SampleCount));
        record.ConflictCount.ShouldBe(conflicts.SampleCount);
        conflicts.SampleCount.ShouldBe(repetition);
        var outcome = preview.Outcomes!.Single(o => o.Action == action && o.OverwriteLastResult == overwrite);
        (outcome.AcceptedCount, outcome.RejectedCount, outcome.MergedCount, outcome.ReplacedCount)
            .ShouldBe((record.AcceptedCount, record.RejectedCount, record.MergedCount, record.ReplacedCount));

        var after = await work.Items();
        after.Select(i => (i.SampleId, i.WorkerId)).ShouldBe(before.Select(i => (i.SampleId, i.WorkerId)));
        after.Select(i => i.SampleStatus).ShouldBe(before.Select(i => Expected(action, i.SampleStatus!)));
        var accepted = after.Where(i => i.SampleStatus == "__ACCEPTED__").ToList();
        answer.SampleCount.ShouldBe(accepted.Count);
        answer.Samples!.Select(i => (i.SampleId, i.WorkerId)).ShouldBe(accepted.Select(i => (i.SampleId, i.WorkerId)));
        answer.Samples!.ShouldAllBe(s => s.Labels!.Count == 1 && s.SampleStatus == "__ACCEPTED__");
        foreach (var sample in await work.Samples())
        {
            var isAccepted = accepted.Any(i => i.SampleId == sample.SampleId);
            var expected = sample.SampleId == owned ? (isAccepted && overwrite ? "cat" : "dog") : isAccepted ? "cat" : null;
            sample.Labels!.FirstOrDefault()?.Name.ShouldBe(expected);
            (sample.Labels!.Count > 0).ShouldBe(expected is not null);
        }

        var (task, dataset) = (await work.Task(), await work.Owner.DescDatasetAsync(work.DatasetId));
        dataset.AnnotatedSampleCount.ShouldBe((await work.Samples()).Count(s => s.Labels!.Count > 0));
        task.SampleStats!.AcceptedSampleCount.ShouldBe(accepted.Count);
        task.SampleStats.SampledSampleCount.ShouldBe(0);
        task.Status.ShouldBe(
            action == AcceptanceAction.Cancel ? WorkforceTaskStatus.Running
            : accepted.Count == after.Count ? WorkforceTaskStatus.Complete : WorkforceTaskStatus.SentBack);
    }

    [Fact]
    public async Task An_acceptance_is_closed_once()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        await work.StartAcceptance(rate: 0.5);
        await work.Close(AcceptanceAction.PassAll);
        await Eventually.Refused(() => work.Close(AcceptanceAction.PassAll), "4625");
    }

    [Fact]
    public async Task Of_32_closings_at_once_exactly_one_succeeds()
    {
        var work = await TeamWork.Start(host, new() { Samples = 40 });
        await work.LabelAll();
        await work.StartAcceptance(rate: 0.5);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(async n =>
        {
            try
            {
                await work.Close(n % 2 == 0 ? AcceptanceAction.PassAll : AcceptanceAction.RejectAll);
                return "closed";
            }
            catch (AssayException e)
            {
                return e.ErrorCode;
            }
        }));
        outcomes.Count(o => o == "closed").ShouldBe(1);
        outcomes.Where(o => o != "closed").ShouldAllBe(o => o == "ModelArts.4625");
        (await work.Items()).Select(i => i.SampleStatus).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Items_labeled_after_the_draw_join_the_next_acceptance()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 2 });
        var mine = (await work.Items(work.Labelers[0].Client)).Select(i => i.SampleId!).ToList();
        await work.Label(work.Labelers[0].Client, mine.Select(id => (id, "cat")));
        await work.StartAcceptance(rate: 1);
        await work.LabelAll();
        var closed = await work.Close(AcceptanceAction.PassAll);
        closed.SampleCount.ShouldBe(3);
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.Running);
        await work.StartAcceptance(rate: 1);
        (await work.Close(AcceptanceAction.PassAll)).SampleCount.ShouldBe(3);
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.Complete);
    }

    [Fact]
    public async Task Without_synchronisation_the_dataset_keeps_its_labels()
    {
        var work = await TeamWork.Start(host, new() { AutoSyncDataset = false });
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        (await work.Close(AcceptanceAction.PassAll)).SampleCount.ShouldBe(8);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Count == 0);
    }

    [Fact]
    public async Task A_rejected_item_goes_round_again_and_is_accepted_with_its_new_labels()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4 });
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.RejectAll);
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.SentBack);
        await work.LabelAll((_, _) => "dog");
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.Running);
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);
        (await work.Samples()).ShouldAllBe(s => s.Labels!.Single().Name == "dog");
        (await work.Task()).Status.ShouldBe(WorkforceTaskStatus.Complete);
    }

    [Theory]
    [InlineData("en-us", null)]
    [InlineData("ZH_CN", null)]
    [InlineData("fr-fr", "4398")]
    public async Task The_locale_is_one_of_two_in_any_spelling(string locale, string? refusal)
    {
        var work = await TeamWork.Start(host, new() { Samples = 2 });
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        Task<UpdateWorkforceSamplingTaskResponse> Close() => work.Owner.UpdateWorkforceSamplingTaskAsync(work.DatasetId, work.TaskId, new() { Action = AcceptanceAction.PassAll }, new() { Locale = locale });
        if (refusal is null)
            (await Close()).SampleCount.ShouldBe(2);
        else
            await Eventually.Refused(Close, refusal);
    }
}

public sealed class ClosingTestsOnSqlite(SqliteHost host) : ClosingTests(host);

public sealed class ClosingTestsOnPostgres(PostgresHost host) : ClosingTests(host);
