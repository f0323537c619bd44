using Assay.Client;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class UpdateWorkforceTaskTests(AssayHost host)
{
    [Fact]
    public async Task A_new_member_gets_an_equal_share_of_what_nobody_labeled_yet()
    {
        var scene = await LabelingScene.New(host, 90);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("c", WorkerRole.Labeler));
        var task = await scene.RunningTask(team, 1, r => r with { WorkforcesConfig = team.Only(0, 1) });
        var before = (await scene.Items(task)).ToDictionary(i => i.SampleId, i => i.WorkerKey);
        var a = await scene.Project.Member(team.Emails[0]);
        var done = before.Where(i => i.Value == scene.KeyOf(team.Emails[0])).Select(i => i.Key).Take(30).ToList();
        await scene.Label(a, task, done);

        await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { WorkforcesConfig = team.Config });

        var items = await scene.Items(task);
        items.Where(i => i.Bucket.State == ItemState.None).CountBy(i => i.WorkerKey).Select(c => c.Value).ShouldBe([20, 20, 20]);
        items.Where(i => i.Bucket.State != ItemState.None).Select(i => i.SampleId).ShouldBe(done, ignoreOrder: true);
        items.Where(i => done.Contains(i.SampleId)).ShouldAllBe(i => i.WorkerKey == scene.KeyOf(team.Emails[0]));
        // b gives 25 of 45 away and nothing else moves: a has 15 left and gets 5.
        items.Count(i => before[i.SampleId] != i.WorkerKey).ShouldBe(25);
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task A_member_who_leaves_hands_open_work_to_the_others_and_keeps_what_they_labeled()
    {
        var scene = await LabelingScene.New(host, 40);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("c", WorkerRole.Labeler), ("r", WorkerRole.Reviewer));
        var task = await scene.RunningTask(team, 2);
        var leaving = scene.KeyOf(team.Emails[2]);
        var mine = (await scene.Items(task)).Where(i => i.WorkerKey == leaving).Select(i => i.SampleId).ToList();
        var c = await scene.Project.Member(team.Emails[2]);
        await scene.Label(c, task, mine.Take(6));
        await scene.Owner.ReviewSamplesAsync(scene.DatasetId, task, new() { Comments = [.. mine.Take(2).Select(s => new SampleComment { SampleId = s, Accept = false })] });

        await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { WorkforcesConfig = team.Only(0, 1, 3) });

        var items = await scene.Items(task);
        items.Count.ShouldBe(80);
        items.GroupBy(i => i.SampleId).ShouldAllBe(g => g.Select(i => i.WorkerKey).Distinct().Count() == 2);
        items.Where(i => i.WorkerKey == leaving).Select(i => i.SampleId).ShouldBe(mine.Skip(2).Take(4), ignoreOrder: true);
        items.Where(i => mine.Take(2).Contains(i.SampleId)).ShouldAllBe(i => i.WorkerKey != leaving && i.Bucket.State == ItemState.None);
        await scene.CountsShouldHold(task);
        var refused = await Should.ThrowAsync<AssayException>(c.DescWorkforceTaskAsync(scene.DatasetId, task));
        ((int)refused.StatusCode).ShouldBe(404);
        var shown = await scene.Owner.DescWorkforceTaskAsync(scene.DatasetId, task);
        shown.WorkforcesConfig!.Workforces!.Single().Workers!.Select(w => w.Email).ShouldNotContain(team.Emails[2]);
        shown.SampleStats!.UnreviewedSampleCount.ShouldBe(4);
    }

    [Fact]
    public async Task What_somebody_submitted_stays_in_the_history_after_the_item_went_to_somebody_else()
    {
        var scene = await LabelingScene.New(host, 6);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("r", WorkerRole.Reviewer));
        var task = await scene.RunningTask(team);
        var leaving = scene.KeyOf(team.Emails[1]);
        var sample = (await scene.Items(task)).First(i => i.WorkerKey == leaving).SampleId;
        await scene.Label(await scene.Project.Member(team.Emails[1]), task, [sample]);
        await scene.Owner.ReviewSamplesAsync(scene.DatasetId, task, new() { Comments = [new() { SampleId = sample, Accept = false, Comment = "look again" }] });
        await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { WorkforcesConfig = team.Only(0, 2) });
        var stays = await scene.Project.Member(team.Emails[0]);
        await scene.Label(stays, task, [sample]);

        var history = await scene.Owner.GetWorkforceTaskSampleHistoryAsync(scene.DatasetId, task, sample);

        history.Submissions!.Select(s => s.Email).ShouldBe([team.Emails[1], team.Emails[0]]);
        history.Reviews!.Single().ShouldSatisfyAllConditions(r => r.WorkerId.ShouldBe(history.Submissions![0].WorkerId), r => r.Comment.ShouldBe("look again"));
        var own = await stays.GetWorkforceTaskSampleHistoryAsync(scene.DatasetId, task, sample);
        (own.Submissions!.Single().Email, own.Reviews!.Count).ShouldBe((team.Emails[0], 0));
        await Eventually.Refused(() => scene.Owner.GetWorkforceTaskSampleHistoryAsync(scene.DatasetId, task, new string('f', 32)), "4420");
    }

    [Fact]
    public async Task Members_change_while_everybody_labels_and_nothing_is_lost_or_done_twice()
    {
        var scene = await LabelingScene.New(host, 120);
        var team = await scene.Team([.. Enumerable.Range(0, 5).Select(n => ("l" + n, WorkerRole.Labeler))]);
        var task = await scene.RunningTask(team, 2);
        var members = await Task.WhenAll(team.Emails.Select(scene.Project.Member));
        using var done = new CancellationTokenSource();
        var labeled = 0;
        var labelers = members.Select(async (client, n) =>
        {
            while (!done.IsCancellationRequested)
            {
                var key = scene.KeyOf(team.Emails[n]);
                var next = (await scene.Items(task)).FirstOrDefault(i => i.WorkerKey == key && i.Bucket.State == ItemState.None);
                if (next is null)
                    return;
                try
                {
                    await scene.Label(client, task, [next.SampleId]);
                    Interlocked.Increment(ref labeled);
                }
                catch (AssayException e) when ((int)e.StatusCode is 403 or 404)
                {
                    // The item went to somebody else, or this member is out at the moment.
                }
            }
        }).ToList();
        int[][] rosters = [[0, 1, 2], [2, 3, 4], [0, 4], [1, 2, 3], [0, 1, 2, 3, 4]];
        foreach (var roster in rosters)
        {
            await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { WorkforcesConfig = team.Only(roster) });
            await Task.Delay(30);
        }

        await done.CancelAsync();
        await Task.WhenAll(labelers);
        var items = await scene.Items(task);
        items.Count.ShouldBe(240);
        items.GroupBy(i => i.SampleId).ShouldAllBe(g => g.Count() == 2);
        items.Count(i => i.Bucket.State != ItemState.None).ShouldBe(labeled);
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task What_waited_for_the_last_reviewer_waits_for_acceptance_when_they_leave()
    {
        var scene = await LabelingScene.New(host, 4);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("r", WorkerRole.Reviewer));
        var task = await scene.RunningTask(team);
        await scene.Label(await scene.Project.Member(team.Emails[0]), task, (await scene.Items(task)).Take(3).Select(i => i.SampleId));
        await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { WorkforcesConfig = team.Only(0) });
        (await scene.Items(task)).Count(i => i.Bucket.State == ItemState.Uncheck).ShouldBe(3);
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task Names_and_descriptions_follow_the_rules()
    {
        var scene = await LabelingScene.New(host, 2);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        var task = await scene.RunningTask(team, 2);
        var other = await scene.RunningTask(team, 1, r => r with { TaskName = "other" });
        await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { TaskName = "better", Description = "what it is" });
        var row = await scene.TaskRow(task);
        (row.Name, row.Description).ShouldBe(("better", "what it is"));
        (await scene.TaskRow(other)).Name.ShouldBe("other");

        await Refused("0104", 400, scene.Owner, new() { TaskName = "no blanks" });
        await Refused("0104", 400, scene.Owner, new() { TaskName = "" });
        await Refused("0104", 400, scene.Owner, new() { Description = "<b>" });
        await Refused("0104", 400, scene.Owner, new() { Description = new('x', 257) });
        await Refused("4620", 400, scene.Owner, new() { TaskName = "other" });
        await Refused("0104", 400, scene.Owner, new() { WorkforcesConfig = new() });
        await Refused("0104", 400, scene.Owner, new() { WorkforcesConfig = team.Only(0, 2) });
        var manager = await scene.Project.Member(team.Emails[2]);
        await manager.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { Description = "by the manager" });
        await Refused("4618", 400, manager, new() { WorkforcesConfig = team.Only(0, 1) });
        await Refused("4600", 403, await scene.Project.Member(team.Emails[0]), new() { Description = "by a labeler" });
        await Refused("4352", 404, await scene.Project.Member(TestProject.NewEmail("stranger")), new() { Description = "by a stranger" });

        async Task Refused(string number, int status, AssayClient client, UpdateWorkforceTaskRequest request)
        {
            var error = await Should.ThrowAsync<AssayException>(client.UpdateWorkforceTaskAsync(scene.DatasetId, task, request));
            (error.ErrorCode, (int)error.StatusCode).ShouldBe(("ModelArts." + number, status));
        }
    }
}

public sealed class UpdateWorkforceTaskTestsOnSqlite(SqliteHost host) : UpdateWorkforceTaskTests(host);

public sealed class UpdateWorkforceTaskTestsOnPostgres(PostgresHost host) : UpdateWorkforceTaskTests(host);
