using Assay.Client;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Jobs;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class StartAndDeleteWorkforceTaskTests(AssayHost host)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_manager_starts_the_task_with_members_of_their_choice_or_with_the_whole_team(bool choose)
    {
        var scene = await LabelingScene.New(host, 20);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        var created = await scene.Owner.CreateWorkforceTaskAsync(scene.DatasetId, new() { WorkforcesConfig = new() { Agency = team.Emails[2] } });
        var manager = await scene.Project.Member(team.Emails[2]);
        (await manager.DescWorkforceTaskAsync(scene.DatasetId, created.TaskId!)).Status.ShouldBe(WorkforceTaskStatus.Created);

        await manager.StartWorkforceTaskAsync(scene.DatasetId, created.TaskId!, new() { WorkforcesConfig = choose ? team.Only(1) : null });
        await scene.UntilRunning(created.TaskId!);

        var shown = await manager.DescWorkforceTaskAsync(scene.DatasetId, created.TaskId!);
        shown.Status.ShouldBe(WorkforceTaskStatus.Running);
        shown.WorkerStats!.Select(w => (w.Email, w.Role, w.SampleStats!.TotalSampleCount)).ShouldBe(
            choose ? [(team.Emails[1], WorkerRole.Labeler, 20), (team.Emails[2], WorkerRole.Manager, 0)]
                : [(team.Emails[0], WorkerRole.Labeler, 10), (team.Emails[1], WorkerRole.Labeler, 10), (team.Emails[2], WorkerRole.Manager, 0)], ignoreOrder: true);
        (await Should.ThrowAsync<AssayException>(manager.StartWorkforceTaskAsync(scene.DatasetId, created.TaskId!, new()))).ErrorCode.ShouldBe("ModelArts.4621");
    }

    [Fact]
    public async Task Only_the_manager_and_the_owner_start_a_task()
    {
        var scene = await LabelingScene.New(host, 4);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("m", WorkerRole.Manager));
        await scene.RunningTask(team);
        var created = (await scene.Owner.CreateWorkforceTaskAsync(scene.DatasetId, new() { WorkforcesConfig = new() { Agency = team.Emails[1] } })).TaskId!;
        var labeler = await scene.Project.Member(team.Emails[0]);
        (await Should.ThrowAsync<AssayException>(labeler.StartWorkforceTaskAsync(scene.DatasetId, created, new()))).ErrorCode.ShouldBe("ModelArts.4619");
        (await Should.ThrowAsync<AssayException>(scene.Owner.StartWorkforceTaskAsync(scene.DatasetId, created, new() { WorkforcesConfig = team.Only(1) }))).ErrorCode.ShouldBe("ModelArts.0104");
        await scene.Owner.StartWorkforceTaskAsync(scene.DatasetId, created, new() { WorkforcesConfig = team.Only(0) });
        await scene.UntilRunning(created);
        (await scene.Items(created)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_deleted_task_leaves_what_was_merged_and_nothing_else()
    {
        var scene = await LabelingScene.New(host, 12);
        var team = await scene.Team(("a", WorkerRole.Labeler));
        var task = await scene.RunningTask(team);
        var key = (await scene.TaskRow(task)).Key;
        var labeler = await scene.Project.Member(team.Emails[0]);
        var ids = (await scene.Items(task)).Select(i => i.SampleId).ToList();
        await scene.Label(labeler, task, ids.Take(5));
        await scene.Owner.StartWorkforceSamplingTaskAsync(scene.DatasetId, task, new() { SamplingNum = 2 });
        await scene.Owner.UpdateWorkforceSamplingTaskAsync(scene.DatasetId, task, new() { Action = AcceptanceAction.PassAll });
        await scene.Label(labeler, task, ids.Skip(5).Take(4));

        (await Should.ThrowAsync<AssayException>(labeler.DeleteWorkforceTaskAsync(scene.DatasetId, task))).ErrorCode.ShouldBe("ModelArts.4600");
        await scene.Owner.DeleteWorkforceTaskAsync(scene.DatasetId, task);

        (await Should.ThrowAsync<AssayException>(scene.Owner.DeleteWorkforceTaskAsync(scene.DatasetId, task))).ErrorCode.ShouldBe("ModelArts.4619");
        (await scene.Owner.ListWorkforceTasksAsync(scene.DatasetId)).Count.ShouldBe(0);
        await Eventually.Is(() => scene.Read(db => db.Set<JobEntity>().AllAsync(j => j.DatasetKey != scene.DatasetKey || j.State == JobState.Succeeded)));
        (await scene.Read(db => db.Set<ItemEntity>().CountAsync(i => i.DatasetKey == scene.DatasetKey))).ShouldBe(0);
        (await scene.Read(db => db.Set<TaskCountEntity>().CountAsync(i => i.DatasetKey == scene.DatasetKey))).ShouldBe(0);
        (await scene.Read(db => db.Set<AnnotationEntity>().Where(a => a.DatasetKey == scene.DatasetKey).Select(a => a.SampleId).ToListAsync())).ShouldBe(ids.Take(5), ignoreOrder: true);
        (await scene.Read(db => db.Set<AnnotationLabelEntity>().CountAsync(a => a.DatasetKey == scene.DatasetKey))).ShouldBe(5);
        key.ShouldNotBe(0);
    }
}

public sealed class StartAndDeleteWorkforceTaskTestsOnSqlite(SqliteHost host) : StartAndDeleteWorkforceTaskTests(host);

public sealed class StartAndDeleteWorkforceTaskTestsOnPostgres(PostgresHost host) : StartAndDeleteWorkforceTaskTests(host);
