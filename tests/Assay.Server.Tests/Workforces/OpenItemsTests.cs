using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Workforces;

public abstract class OpenItemsTests(AssayHost host)
{
    [Fact]
    public async Task A_member_with_open_items_stays_until_the_work_is_submitted()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 2 });
        var workers = (await work.Owner.ListWorkersAsync(work.WorkforceId)).Workers!;
        var first = workers.Single(w => w.Email == work.Labelers[0].Email).WorkerId!;
        await Eventually.Refused(() => work.Owner.DeleteWorkerAsync(work.WorkforceId, first), "4628");
        await Eventually.Refused(() => work.Owner.DeleteWorkforceAsync(work.WorkforceId), "4603");
        var batch = await work.Owner.BatchDeleteWorkersAsync(work.WorkforceId, new() { Workers = [first] });
        (batch.Success, batch.Results!.Single().ErrorCode).ShouldBe((false, "ModelArts.4628"));
        (await work.Owner.DescWorkforceAsync(work.WorkforceId)).WorkerCount.ShouldBe(2);

        await work.LabelAll();
        await work.Owner.DeleteWorkerAsync(work.WorkforceId, first);
        (await work.Items()).Count.ShouldBe(6, "submitted work stays");
        await work.Owner.DeleteWorkforceAsync(work.WorkforceId);
        (await work.Owner.ListWorkforcesAsync()).TotalNumber.ShouldBe(0);
    }

    [Fact]
    public async Task Items_that_were_sent_back_or_wait_for_a_review_are_open()
    {
        var work = await TeamWork.Start(host, new() { Samples = 3, Labelers = 1, Reviewer = true });
        var labeler = (await work.Owner.ListWorkersAsync(work.WorkforceId)).Workers!.Single(w => w.Role == WorkerRole.Labeler).WorkerId!;
        await work.LabelAll();
        await Eventually.Refused(() => work.Owner.DeleteWorkerAsync(work.WorkforceId, labeler), "4628");
        await Review(accept: false);
        await Eventually.Refused(() => work.Owner.DeleteWorkerAsync(work.WorkforceId, labeler), "4628");
        await work.LabelAll();
        await Review(accept: true);
        await work.Owner.DeleteWorkerAsync(work.WorkforceId, labeler);

        async Task Review(bool accept)
        {
            var items = await work.Items();
            await work.Reviewer!.ReviewSamplesAsync(work.DatasetId, work.TaskId, new()
            {
                Comments = [.. items.Select(i => new SampleComment { SampleId = i.SampleId, WorkerId = i.WorkerId, Accept = accept })],
            });
        }
    }

    [Fact]
    public async Task A_reviewer_who_leaves_the_team_leaves_its_tasks()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 1, Reviewer = true });
        var reviewer = (await work.Owner.ListWorkersAsync(work.WorkforceId)).Workers!.Single(w => w.Role == WorkerRole.Reviewer);
        await work.Reviewer!.DescWorkforceTaskAsync(work.DatasetId, work.TaskId);
        var other = (await work.Owner.CreateWorkforceAsync(new() { WorkforceName = "other" })).WorkforceId!;
        await work.Owner.CreateWorkerAsync(other, new() { Emails = reviewer.Email, Role = WorkerRole.Labeler });
        await work.Owner.DeleteWorkerAsync(work.WorkforceId, reviewer.WorkerId!);
        (await work.Reviewer.ListWorkforcesAsync()).Workforces!.Single().WorkforceId.ShouldBe(other);
        await Eventually.Refused(() => work.Reviewer.DescWorkforceTaskAsync(work.DatasetId, work.TaskId), "4352");
    }

    [Fact]
    public async Task Teams_are_listed_by_task()
    {
        var work = await TeamWork.Start(host, new() { Samples = 2, Labelers = 1 });
        await work.Owner.CreateWorkforceAsync(new() { WorkforceName = "idle" });
        var found = await work.Owner.ListWorkforcesAsync(new() { WorkforceTaskId = work.TaskId });
        found.Workforces!.Single().WorkforceId.ShouldBe(work.WorkforceId);
        (await work.Owner.ListWorkforcesAsync(new() { WorkforceTaskId = "unknown" })).TotalNumber.ShouldBe(0);
        (await work.Owner.ListWorkforcesAsync()).TotalNumber.ShouldBe(2);
    }
}

public sealed class OpenItemsTestsOnSqlite(SqliteHost host) : OpenItemsTests(host);

public sealed class OpenItemsTestsOnPostgres(PostgresHost host) : OpenItemsTests(host);
