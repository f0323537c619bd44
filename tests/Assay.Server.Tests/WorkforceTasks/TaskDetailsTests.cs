using Assay.Client;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class TaskDetailsTests(AssayHost host)
{
    [Fact]
    public async Task Details_tell_states_members_labels_and_the_last_acceptance()
    {
        var scene = await LabelingScene.New(host, 10);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("r", WorkerRole.Reviewer), ("m", WorkerRole.Manager));
        var task = await scene.RunningTask(team);
        var a = await scene.Project.Member(team.Emails[0]);
        var mine = (await scene.Items(task)).Where(i => i.WorkerKey == scene.KeyOf(team.Emails[0])).Select(i => i.SampleId).ToList();
        await scene.Label(a, task, mine.Take(4));
        await scene.Owner.ReviewSamplesAsync(scene.DatasetId, task, new() { Comments = [.. mine.Take(3).Select((s, n) => new SampleComment { SampleId = s, Accept = n > 0 })] });
        var acceptance = (await scene.Owner.StartWorkforceSamplingTaskAsync(scene.DatasetId, task, new() { SamplingNum = 2 })).TaskId;
        var drawn = (await scene.Items(task)).First(i => i.Bucket.IsDrawn);
        await scene.Owner.AcceptSamplesAsync(scene.DatasetId, task, new() { Comments = [new() { SampleId = drawn.SampleId, Accept = true, Score = "B" }] });

        var shown = await scene.Owner.DescWorkforceTaskAsync(scene.DatasetId, task, new() { LabelStats = true });
        shown.Status.ShouldBe(WorkforceTaskStatus.UnderAcceptance);
        shown.SampleStats.ShouldBe(new SampleStats
        {
            TotalSampleCount = 10,
            UnannotatedSampleCount = 6,
            AutoAnnotationSampleCount = 0,
            UnreviewedSampleCount = 1,
            UncheckSampleCount = 2,
            RejectedSampleCount = 1,
            AcceptedSampleCount = 0,
            SampledSampleCount = 2,
            DeletedSampleCount = 0,
        });
        shown.WorkforceStats.ShouldBe(new WorkforceStats { WorkforceCount = 1, LabelerCount = 2, ReviewerCount = 1 });
        shown.LabelStats!.Select(l => (l.Name, l.Count, l.SampleCount)).ShouldBe([("cat", 4, 4)]);
        shown.WorkerStats!.Select(w => (w.Email, w.TaskStatus, w.SampleStats!.TotalSampleCount)).ShouldBe(
            [(team.Emails[0], WorkforceTaskStatus.UnderAcceptance, 5), (team.Emails[1], WorkforceTaskStatus.Running, 5),
                (team.Emails[2], WorkforceTaskStatus.UnderAcceptance, 0), (team.Emails[3], WorkforceTaskStatus.UnderAcceptance, 0)], ignoreOrder: true);
        (shown.CheckRate, shown.PassRate, shown.Score).ShouldBe((0.5, 1.0, 3.0));
        shown.CheckingTaskDesc!.CheckingTaskId.ShouldBe(acceptance);
        shown.CheckingTaskDesc.CheckingStats!.SampledSampleCount.ShouldBe(2);

        var less = await scene.Owner.DescWorkforceTaskAsync(scene.DatasetId, task, new() { SampleStats = false, WorkforceStats = false });
        (less.SampleStats, less.WorkforceStats, less.LabelStats).ShouldBe((null, null, null));
        (await a.DescWorkforceTaskAsync(scene.DatasetId, task)).SampleStats!.TotalSampleCount.ShouldBe(5);
        (await (await scene.Project.Member(team.Emails[2])).DescWorkforceTaskAsync(scene.DatasetId, task)).SampleStats!.TotalSampleCount.ShouldBe(10);
    }

    [Fact]
    public async Task Members_list_the_tasks_they_are_in_and_no_others()
    {
        var scene = await LabelingScene.New(host, 6);
        var (one, two) = (await scene.Team(("a", WorkerRole.Labeler), ("m", WorkerRole.Manager)), await scene.Team(("b", WorkerRole.Labeler)));
        var first = await scene.RunningTask(one, 1, r => r with { TaskName = "first_100" });
        var second = await scene.RunningTask(two, 1, r => r with { TaskName = "second" });
        await scene.Join(two, one.Emails[0], WorkerRole.Labeler);
        var third = await scene.RunningTask(two, 1, r => r with { TaskName = "third" });
        var (a, b, m) = (await scene.Project.Member(one.Emails[0]), await scene.Project.Member(two.Emails[0]), await scene.Project.Member(one.Emails[1]));

        (await Ids(scene.Owner)).ShouldBe([third, second, first]);
        (await Ids(a)).ShouldBe([third, first]);
        (await Ids(b)).ShouldBe([third, second]);
        (await Ids(m)).ShouldBe([first]);
        (await Should.ThrowAsync<AssayException>(m.DescWorkforceTaskAsync(scene.DatasetId, second))).ErrorCode.ShouldBe("ModelArts.4619");
        var page = await scene.Owner.ListWorkforceTasksAsync(scene.DatasetId, new() { Offset = 1, Limit = 2 });
        (page.Count, page.Tasks!.Single().TaskId).ShouldBe((3, first));
        (await a.ListWorkforceTasksAsync(scene.DatasetId)).Tasks!.Select(t => t.SampleStats!.TotalSampleCount).ShouldBe([3, 6]);

        (await Mine(a, new())).ShouldBe(["third", "first_100"]);
        (await Mine(a, new() { SortBy = "workforce_task_name", Order = "asc" })).ShouldBe(["first_100", "third"]);
        (await Mine(a, new() { SearchContent = "_10" })).ShouldBe(["first_100"]);
        (await Mine(a, new() { SearchContent = "%" })).ShouldBeEmpty();
        (await Mine(a, new() { SearchContent = "HIR" })).ShouldBe(["third"]);
        (await Mine(a, new() { SearchContent = "_" })).ShouldBe(["first_100"]);
        (await Mine(a, new() { Limit = 1, Offset = 1 })).ShouldBe(["first_100"]);
        (await Mine(scene.Owner, new())).ShouldBeEmpty();
        (await Should.ThrowAsync<AssayException>(a.ListWorkerTasksAsync(new() { SortBy = "email" }))).ErrorCode.ShouldBe("ModelArts.0104");

        async Task<IEnumerable<string?>> Ids(AssayClient client) => (await client.ListWorkforceTasksAsync(scene.DatasetId)).Tasks!.Select(t => t.TaskId);
        async Task<IEnumerable<string?>> Mine(AssayClient client, ListWorkerTasksQuery query) => (await client.ListWorkerTasksAsync(query)).WorkerTasks!.Select(t => t.WorkforceTaskName);
    }

    [Fact]
    public async Task Reviewers_and_owners_are_told_what_waits_for_them()
    {
        var scene = await LabelingScene.New(host, 6);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("r", WorkerRole.Reviewer), ("m", WorkerRole.Manager));
        var task = await scene.RunningTask(team);
        var (a, r, m) = (await scene.Project.Member(team.Emails[0]), await scene.Project.Member(team.Emails[2]), await scene.Project.Member(team.Emails[3]));
        var mine = (await scene.Items(task)).Where(i => i.WorkerKey == scene.KeyOf(team.Emails[0])).Select(i => i.SampleId).ToList();
        await scene.Label(a, task, mine);

        var reviewer = (await r.ListWorkerTasksAsync()).WorkerTasks!.ShouldHaveSingleItem().SampleStats!;
        (reviewer.UnreviewedSampleCount, reviewer.TotalSampleCount).ShouldBe((3, 6));
        (await scene.Owner.ListTasksToAcceptAsync()).Count.ShouldBe(0);

        await r.ReviewSamplesAsync(scene.DatasetId, task, new() { Comments = [.. mine.Select(id => new SampleComment { SampleId = id, Accept = true })] });
        (await m.ListWorkerTasksAsync()).WorkerTasks!.ShouldHaveSingleItem().SampleStats!.UncheckSampleCount.ShouldBe(3);
        var waiting = await scene.Owner.ListTasksToAcceptAsync();
        var owner = waiting.WorkerTasks!.ShouldHaveSingleItem();
        (waiting.Count, owner.TaskId, owner.DatasetId, owner.Role, owner.SampleStats!.UncheckSampleCount, owner.SampleStats.TotalSampleCount)
            .ShouldBe((1, task, scene.DatasetId, WorkerRole.Owner, 3, 6));
        (await Should.ThrowAsync<AssayException>(r.ListTasksToAcceptAsync())).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Metrics_and_statistics_count_by_state_and_by_member()
    {
        var scene = await LabelingScene.New(host, 6);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        var task = await scene.RunningTask(team);
        var a = await scene.Project.Member(team.Emails[0]);
        var mine = (await scene.Items(task)).Where(i => i.WorkerKey == scene.KeyOf(team.Emails[0])).Select(i => i.SampleId).ToList();
        await scene.Label(a, task, mine.Take(2));

        var metrics = (await scene.Owner.GetWorkforceTaskMetricsAsync(scene.DatasetId, task)).SampleStats!;
        metrics.Keys.ShouldBe(team.Emails.Take(2), ignoreOrder: true);
        (metrics[team.Emails[0]]["un_annotation"], metrics[team.Emails[0]]["uncheck"], metrics[team.Emails[1]]["un_annotation"]).ShouldBe((1, 2, 3));
        var stats = await scene.Owner.ListWorkforceTaskStatsAsync(scene.DatasetId, task, new() { SampleState = "__uncheck__" });
        stats.SampleStats.ShouldBe(new Dictionary<string, int>
        {
            ["un_annotation"] = 4,
            ["auto_annotation"] = 0,
            ["unreviewed"] = 0,
            ["uncheck"] = 2,
            ["accepted"] = 0,
            ["rejected"] = 0,
            ["total"] = 6,
        }, ignoreOrder: true);
        stats.LabelStats!.Single().SampleCount.ShouldBe(2);
        stats.KeySampleStats!["total"].ShouldBe(6);
        (await scene.Owner.ListWorkforceTaskStatsAsync(scene.DatasetId, task)).LabelStats!.Single().Count.ShouldBe(2);
        (await scene.Owner.ListWorkforceTaskStatsAsync(scene.DatasetId, task, new() { SampleState = "__REJECTED__" })).LabelStats!.Single().Count.ShouldBe(0);
        (await a.ListWorkforceTaskStatsAsync(scene.DatasetId, task)).SampleStats!["total"].ShouldBe(3);
        (await Should.ThrowAsync<AssayException>(a.ListWorkforceTaskStatsAsync(scene.DatasetId, task, new() { SampleState = "some" }))).ErrorCode.ShouldBe("ModelArts.0104");
        (await a.GetWorkforceTaskMetricsAsync(scene.DatasetId, task)).SampleStats!.Keys.ShouldBe([team.Emails[0]]);
    }

    [Fact]
    public async Task A_member_is_reminded_at_most_every_ten_minutes()
    {
        var scene = await LabelingScene.New(host, 2);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        var task = await scene.RunningTask(team);
        var manager = await scene.Project.Member(team.Emails[1]);
        var sent = await manager.SendEmailsAsync(scene.DatasetId, task, new() { Emails = [team.Emails[0].ToUpperInvariant(), "nobody@example.com"] });
        sent.Success.ShouldBe(false);
        sent.Results!.Select(r => (r.Success, r.ErrorCode)).ShouldBe([(true, null), (false, "ModelArts.4604")]);
        sent.Results![1].ErrorMsg.ShouldEndWith("[nobody@example.com]");
        var again = await scene.Owner.SendEmailsAsync(scene.DatasetId, task, new() { Emails = [team.Emails[0]] });
        again.Results!.Single().ErrorCode.ShouldBe("ModelArts.4627");
        var member = (await scene.Owner.DescWorkforceTaskAsync(scene.DatasetId, task)).WorkerStats!.Single(w => w.Email == team.Emails[0]);
        member.EmailStatus.ShouldBe(EmailStatus.Sent);
        member.LastNotifyTime!.Value.ShouldBeGreaterThan(0);
        var labeler = await scene.Project.Member(team.Emails[0]);
        (await Should.ThrowAsync<AssayException>(labeler.SendEmailsAsync(scene.DatasetId, task, new() { Emails = [team.Emails[1]] }))).ErrorCode.ShouldBe("ModelArts.4600");
        (await Should.ThrowAsync<AssayException>(scene.Owner.SendEmailsAsync(scene.DatasetId, task, new()))).ErrorCode.ShouldBe("ModelArts.0104");
    }
}

public sealed class TaskDetailsTestsOnSqlite(SqliteHost host) : TaskDetailsTests(host);

public sealed class TaskDetailsTestsOnPostgres(PostgresHost host) : TaskDetailsTests(host);
