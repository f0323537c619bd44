using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class LabelsVersionTests(AssayHost host)
{
    private static Task<BatchResult> Submit(TeamWork work, string? version, params (string SampleId, string? Label)[] labels) =>
        work.Labelers[0].Client.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
        {
            Samples = [.. labels.Select(l => new SampleLabels { SampleId = l.SampleId, Labels = l.Label is null ? null : [new() { Name = l.Label }], LabelsVersion = version })],
        });

    private static async Task<string> Version(TeamWork work, string sample) =>
        (await work.Labelers[0].Client.DescribeWorkforceTaskSampleAsync(work.DatasetId, work.TaskId, sample)).LabelsVersion!;

    private static async Task<IReadOnlyList<string?>> Submitted(TeamWork work, string sample) =>
        [.. (await work.Owner.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, sample)).Submissions!.Select(s => s.Labels!.Single().Name)];

    [Fact]
    public async Task Of_two_tabs_that_began_with_the_same_labels_the_second_overwrites_nothing()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1, Samples = 2 });
        var (sample, other) = (work.SampleIds[0], work.SampleIds[1]);
        var began = await Version(work, sample);
        var first = await Submit(work, began, (sample, "cat"));

        var refusal = await Eventually.Refused(() => Submit(work, began, (other, "dog"), (sample, "dog")), "0101");
        refusal.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        refusal.Message.ShouldContain(sample);
        (await Submitted(work, sample)).ShouldBe(["cat"]);
        (await work.Items(state: "__ALL__")).Select(i => i.SampleId).ShouldBe([sample]);

        // What the answer told and what is read are the same: with it, the second goes in.
        var now = await Version(work, sample);
        first.Results!.Single().LabelsVersion.ShouldBe(now);
        await Submit(work, now, (sample, "dog"));
        (await Submitted(work, sample)).ShouldBe(["cat", "dog"]);
    }

    [Fact]
    public async Task Two_tabs_that_submit_at_the_same_moment_do_not_both_succeed()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1, Samples = 1 });
        var began = await Version(work, work.SampleIds[0]);
        var outcomes = await Task.WhenAll(new[] { "cat", "dog", "bird" }.Select(async label =>
        {
            try
            {
                await Submit(work, began, (work.SampleIds[0], label));
                return HttpStatusCode.OK;
            }
            catch (AssayException e)
            {
                return e.StatusCode;
            }
        }));
        outcomes.Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed]);
        (await Submitted(work, work.SampleIds[0])).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_submission_whose_answer_was_lost_is_no_conflict_with_itself()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1, Samples = 2, Reviewer = true });
        var sample = work.SampleIds[0];
        var began = await Version(work, sample);
        await Submit(work, began, (sample, "cat"));
        var now = await Version(work, sample);
        (await Submit(work, began, (sample, "cat"))).Results!.Single().LabelsVersion.ShouldBe(now);

        // Not even when it was judged meanwhile: what was sent back was not submitted again by its first labels.
        await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [new() { SampleId = sample, Accept = false }] });
        await Submit(work, began, (sample, "cat"));
        (await work.Items()).First(i => i.SampleId == sample).SampleStatus.ShouldBe("__REJECTED__");
        (await Submitted(work, sample)).ShouldBe(["cat"]);

        // With the labels that were sent back in view, the same labels are a new submission.
        await Submit(work, now, (sample, "cat"));
        (await Submitted(work, sample)).ShouldBe(["cat", "cat"]);
    }

    [Fact]
    public async Task Taking_all_labels_away_is_told_from_what_was_there_before()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1, Samples = 1 });
        var sample = work.SampleIds[0];
        var empty = await Version(work, sample);
        await Submit(work, empty, (sample, "cat"));
        var cat = await Version(work, sample);
        await Eventually.Refused(() => Submit(work, empty, (sample, null)), "0101");
        (await Submit(work, cat, (sample, null))).Results!.Single().LabelsVersion.ShouldBe(empty);
        (await Submit(work, cat, (sample, null))).Results!.Single().LabelsVersion.ShouldBe(empty);
        await Eventually.Refused(() => Submit(work, cat, (sample, "dog")), "0101");
    }

    [Fact]
    public async Task Leases_lists_and_single_items_tell_the_same_version()
    {
        var work = await TeamWork.Start(host, new() { Labelers = 1, Samples = 1 });
        var labeler = work.Labelers[0].Client;
        var sample = work.SampleIds[0];
        var version = await Version(work, sample);
        (await labeler.LeaseLabelItemsAsync(work.DatasetId, work.TaskId, new() { Limit = 1 })).Items!.Single().LabelsVersion.ShouldBe(version);
        (await work.Items(labeler)).Single().LabelsVersion.ShouldBe(version);
        (await work.Label(labeler, (sample, "cat"))).Results.ShouldBeNull();
        (await work.Items(labeler)).Single().LabelsVersion.ShouldNotBe(version);
        (await labeler.ListWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new() { LabelName = "cat" })).Samples!.Single().LabelsVersion.ShouldBe(await Version(work, sample));
    }
}

public sealed class LabelsVersionTestsOnSqlite(SqliteHost host) : LabelsVersionTests(host);

public sealed class LabelsVersionTestsOnPostgres(PostgresHost host) : LabelsVersionTests(host);
