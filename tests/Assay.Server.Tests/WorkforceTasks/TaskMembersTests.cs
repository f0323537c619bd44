using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class TaskMembersTests(AssayHost host)
{
    [Fact]
    public async Task Members_are_shown_with_what_they_did()
    {
        var work = await TeamWork.Start(host, new() { Samples = 8, Labelers = 2, Reviewer = true });
        var (first, second) = (work.Labelers[0], work.Labelers[1]);
        var mine = await work.Items(first.Client);
        await Submit(first.Client, mine.Take(3).Select(i => (i.SampleId!, "cat", (long?)1500)));
        await Submit(first.Client, [(mine[3].SampleId!, "cat", null)]);
        await work.Owner.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [Verdict(mine[0], false), Verdict(mine[1], true)] });
        await Submit(first.Client, [(mine[0].SampleId!, "dog", 2000)]);
        await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new() { Comments = [Verdict(mine[0], true), Verdict(mine[2], true), Verdict(mine[3], true)] });
        await work.StartAcceptance(number: 1);
        await work.Close(AcceptanceAction.RejectAll);
        await Submit(first.Client, [(mine[1].SampleId!, "bird", 500)]);

        var members = (await work.Owner.ListWorkforceTaskMembersAsync(work.DatasetId, work.TaskId)).Members!;

        var shown = members.Single(m => m.Email == first.Email);
        (shown.SubmissionCount, shown.ActiveMs, shown.ReviewedCount, shown.FirstPassYield, shown.ReworkCount, shown.ReviewCount).ShouldBe((6, 7000, 4, 0.75, 5, 0));
        (shown.SampleStats!.TotalSampleCount, shown.SampleStats.RejectedSampleCount, shown.SampleStats.UnreviewedSampleCount).ShouldBe((4, 3, 1));
        shown.Days!.Count.ShouldBe(30);
        (shown.Days.Sum(d => d.SubmissionCount), shown.Days.Sum(d => d.ActiveMs)).ShouldBe((6, 7000));
        shown.Days.Zip(shown.Days.Skip(1)).ShouldAllBe(d => d.Second.Time - d.First.Time == 86_400_000);
        shown.LastActivity.ShouldNotBeNull();
        var idle = members.Single(m => m.Email == second.Email);
        (idle.SubmissionCount, idle.ActiveMs, idle.FirstPassYield, idle.LastActivity, idle.ReworkCount).ShouldBe((0, 0, null, null, 0));
        var reviewer = members.Single(m => m.Role == WorkerRole.Reviewer);
        (reviewer.ReviewCount, reviewer.SubmissionCount).ShouldBe((3, 0));
        (await first.Client.ListWorkforceTaskMembersAsync(work.DatasetId, work.TaskId)).Members!.Single().Email.ShouldBe(first.Email);
        var history = await work.Owner.GetWorkforceTaskSampleHistoryAsync(work.DatasetId, work.TaskId, mine[0].SampleId!);
        history.Submissions!.Select(s => s.ActiveMs).ShouldBe([1500, 2000]);

        Task Submit(AssayClient client, IEnumerable<(string Id, string Label, long? Ms)> labels) => client.UpdateWorkforceTaskSamplesAsync(
            work.DatasetId, work.TaskId, new() { Samples = [.. labels.Select(l => new SampleLabels { SampleId = l.Id, Labels = [new() { Name = l.Label }], ActiveMs = l.Ms })] });

        static SampleComment Verdict(DescribeSampleResp item, bool accept) => new() { SampleId = item.SampleId, Accept = accept };
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(86_400_001)]
    [InlineData(long.MaxValue)]
    public async Task An_impossible_active_time_is_refused(long milliseconds)
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 1 });
        await Eventually.Refused(
            () => work.Labelers[0].Client.UpdateWorkforceTaskSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Samples = [new() { SampleId = work.SampleIds[0], Labels = [new() { Name = "cat" }], ActiveMs = milliseconds }],
            }), "0104");
        (await work.Items()).ShouldAllBe(i => i.SampleStatus == "__NONE__");
    }

    [Fact]
    public async Task Who_left_is_shown_with_what_they_left()
    {
        var work = await TeamWork.Start(host, new() { Samples = 4, Labelers = 2 });
        await work.LabelAll();
        await work.Owner.UpdateWorkforceTaskAsync(work.DatasetId, work.TaskId, new()
        {
            WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId, Workers = [new() { Email = work.Labelers[0].Email }] }] },
        });
        var left = (await work.Owner.ListWorkforceTaskMembersAsync(work.DatasetId, work.TaskId)).Members!.Single(m => m.Removed == true);
        (left.Email, left.SubmissionCount).ShouldBe((work.Labelers[1].Email, 2));
    }
}

public sealed class TaskMembersTestsOnSqlite(SqliteHost host) : TaskMembersTests(host);

public sealed class TaskMembersTestsOnPostgres(PostgresHost host) : TaskMembersTests(host);
