using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class LabelingTests(AssayHost host)
{
    [Fact]
    public async Task A_submission_waits_for_acceptance_where_there_is_no_reviewer()
    {
        var work = await TeamWork.Start(host);
        await work.LabelAll();
        (await work.Items()).ShouldAllBe(i => i.SampleStatus == "__UNCHECK__" && i.Labels!.Single().Name == "cat");
        var stats = (await work.Task()).SampleStats!;
        (stats.UncheckSampleCount, stats.UnannotatedSampleCount, stats.TotalSampleCount).ShouldBe((8, 0, 8));
    }

    [Fact]
    public async Task A_submission_waits_for_review_where_there_is_a_reviewer()
    {
        var work = await TeamWork.Start(host, new() { Reviewer = true });
        await work.LabelAll();
        (await work.Items()).ShouldAllBe(i => i.SampleStatus == "__UNREVIEWED__");
    }

    [Fact]
    public async Task A_labeler_sees_and_labels_only_their_own_items()
    {
        var work = await TeamWork.Start(host);
        var (first, second) = (work.Labelers[0].Client, work.Labelers[1].Client);
        var (mine, theirs) = (await work.Items(first), await work.Items(second));
        (mine.Count, theirs.Count).ShouldBe((4, 4));
        mine.Select(i => i.SampleId).Intersect(theirs.Select(i => i.SampleId)).ShouldBeEmpty();
        await Eventually.Refused(() => work.Label(first, (theirs[0].SampleId!, "cat")), "4600");
        await Eventually.Refused(
            () => first.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Samples = [new() { SampleId = theirs[0].SampleId, WorkerId = theirs[0].WorkerId, Labels = [new() { Name = "cat" }] }],
            }), "4600");
    }

    [Fact]
    public async Task The_owner_labels_on_a_labelers_behalf()
    {
        var work = await TeamWork.Start(host, new() { Samples = 3, Labelers = 2, Repetition = 2 });
        var items = await work.Items();
        await work.Owner.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Email = work.Labelers[1].Email,
            Samples = [new() { SampleId = items[0].SampleId, Labels = [new() { Name = "dog" }] }],
        });
        var labeled = (await work.Items(state: "__ALL__")).Single();
        labeled.Labelers!.Single().Email.ShouldBe(work.Labelers[1].Email);
        await Eventually.Refused(() => work.Label(work.Owner, (items[1].SampleId!, "cat")), "0104");
    }

    [Fact]
    public async Task A_hard_flag_alone_is_submitted_again_and_the_order_of_labels_is_not()
    {
        var work = await TeamWork.Start(host, new() { Samples = 1, Labelers = 1 });
        var labeler = work.Labelers[0].Client;
        var id = (await work.Items(labeler)).Single().SampleId!;
        await Submit("cat", "dog");
        var first = (await work.Items()).Single().LabelsVersion;
        await Submit("dog", "cat");
        (await work.Items()).Single().LabelsVersion.ShouldBe(first);
        await Submit("cat", "dog", hard: "1");
        (await work.Items()).Single().Labels!.ShouldAllBe(l => l.Property!.Hard == "1");

        Task Submit(string one, string other, string? hard = null) => labeler.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Samples = [new() { SampleId = id, Labels = [.. new[] { one, other }.Select(n => new SampleLabel { Name = n, Property = hard is null ? null : new() { Hard = hard } })] }],
        });
    }

    [Fact]
    public async Task A_batch_with_one_bad_item_changes_nothing()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1 });
        var labeler = work.Labelers[0].Client;
        await Eventually.Refused(() => work.Label(labeler, (work.SampleIds[0], "cat"), (work.SampleIds[1], "unicorn")), "4410");
        await Eventually.Refused(() => work.Label(labeler, (work.SampleIds[0], "cat"), (new string('0', 32), "cat")), "4600");
        (await work.Items(state: "__ALL__")).ShouldBeEmpty();
        (await work.Task()).SampleStats!.UnannotatedSampleCount.ShouldBe(8);
    }

    [Fact]
    public async Task A_repeated_submission_changes_nothing_the_second_time()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1 });
        var labeler = work.Labelers[0].Client;
        await work.Label(labeler, (work.SampleIds[0], "cat"));
        await work.Label(labeler, (work.SampleIds[0], "cat"));
        await work.Label(labeler, (work.SampleIds[0], "dog"));
        var history = await work.Owner.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, work.SampleIds[0]);
        history.Submissions!.Select(s => s.Labels!.Single().Name).ShouldBe(["cat", "dog"]);
        var labels = (await work.Task()).LabelStats!.Where(l => l.Count > 0);
        labels.Select(l => (l.Name, l.Count, l.SampleCount)).ShouldBe([("dog", 1, 1)]);
    }

    [Fact]
    public async Task Submissions_that_come_at_the_same_moment_are_counted_as_if_one_followed_the_other()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 2 });
        var (labeler, mine) = (work.Labelers[0].Client, (await work.Items(work.Labelers[0].Client)).ConvertAll(i => i.SampleId!));
        var notMine = (await work.Items(work.Labelers[1].Client))[0].SampleId!;
        var same = Enumerable.Range(0, 12).Select(n => work.Label(n % 3 == 0 ? work.Owner : labeler, (mine[0], n % 2 == 0 ? "cat" : "dog")));
        var others = mine.Skip(1).Select(id => work.Label(labeler, (id, "cat")));
        await Task.WhenAll([.. same, .. others, Eventually.Refused(() => work.Label(labeler, (notMine, "cat")), "4600")]);

        var submitted = (await work.Owner.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, mine[0])).Submissions!.Select(s => s.Labels!.Single().Name).ToList();
        submitted.Zip(submitted.Skip(1)).ShouldAllBe(p => p.First != p.Second);
        var items = await work.Items(state: "__UNCHECK__");
        items.Select(i => i.SampleId!).ShouldBe(mine, ignoreOrder: true);
        var counted = (await work.Task()).LabelStats!.Where(l => l.Count > 0).Select(l => (Name: l.Name!, Count: (int)l.Count!, Samples: (int)l.SampleCount!)).OrderBy(l => l.Name).ToList();
        counted.ShouldBe(items.GroupBy(i => i.Labels!.Single().Name!).Select(g => (g.Key, g.Count(), g.Count())).OrderBy(g => g.Key).ToList());
        (await work.Task()).SampleStats!.UncheckSampleCount.ShouldBe(mine.Count);
    }

    [Fact]
    public async Task Empty_labels_take_an_item_back_to_nothing()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1 });
        var labeler = work.Labelers[0].Client;
        await work.Label(labeler, (work.SampleIds[0], "cat"));
        await labeler.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new() { Samples = [new() { SampleId = work.SampleIds[0] }] });
        (await work.Items()).ShouldAllBe(i => i.SampleStatus == "__NONE__" && i.Labels!.Count == 0);
    }

    [Fact]
    public async Task Accepted_items_are_final_for_the_team()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1 });
        await work.LabelAll();
        await work.StartAcceptance(rate: 1);
        await work.Close(AcceptanceAction.PassAll);
        await Eventually.Refused(() => work.Label(work.Labelers[0].Client, (work.SampleIds[0], "dog")), "4600");
    }

    [Fact]
    public async Task People_outside_the_task_do_not_see_it()
    {
        var work = await TeamWork.Start(host);
        var stranger = await work.Project.Member(TestProject.NewEmail("stranger"));
        await Eventually.Refused(() => stranger.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId), "4352");
        var other = await host.NewProject();
        await Eventually.Refused(() => other.Owner.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId), "4352");
        await Eventually.Refused(() => work.Owner.ListWorkforceTaskSamplesAsync(work.DatasetId, new string('0', 19)), "4619");
    }
}

public sealed class LabelingTestsOnSqlite(SqliteHost host) : LabelingTests(host);

public sealed class LabelingTestsOnPostgres(PostgresHost host) : LabelingTests(host);
