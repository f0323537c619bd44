using Assay.Client;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Tests.WorkforceTasks;

public abstract class TaskSyncTests(AssayHost host)
{
    [Fact]
    public async Task Uploaded_samples_go_to_the_members_who_have_fewest()
    {
        var work = await TeamWork.Start(host, new() { Samples = 7, Labelers = 3, SynchronizeData = true });
        var other = await work.Owner.CreateWorkforceTaskAsync(work.DatasetId, new() { WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] } });
        await Eventually.Is(async () => (await work.Owner.DescWorkforceTaskAsync(work.DatasetId, other.TaskId!)).Status == WorkforceTaskStatus.Running);
        await work.UploadTexts(4, "more");
        var shown = await work.Task();
        shown.SampleStats!.TotalSampleCount.ShouldBe(11);
        shown.WorkerStats!.Select(w => w.SampleStats!.TotalSampleCount!.Value).Order().ShouldBe([3, 4, 4]);
        (await work.Owner.DescWorkforceTaskAsync(work.DatasetId, other.TaskId!)).SampleStats!.TotalSampleCount.ShouldBe(7);
    }

    [Fact]
    public async Task New_samples_take_a_complete_task_up_again_and_come_with_auto_labels_when_asked_for()
    {
        var scene = await LabelingScene.New(host, 0);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler), ("c", WorkerRole.Labeler));
        var task = await scene.RunningTask(team, 2, r => r with { SynchronizeData = true, SynchronizeAutoLabelingData = true });
        var dataset = await scene.Read(db => db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.Key == scene.DatasetKey));
        await scene.Write((db, c) => db.Set<WorkforceTaskEntity>().Where(t => t.TaskId == task)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, WorkforceTaskStatus.Complete), c));
        var ids = (await scene.AddSamples(5)).Concat(await scene.AddSamples(3, LabelingState.Unconfirmed)).Concat(await scene.AddSamples(2, LabelingState.Labeled)).ToList();

        // The second call finds everything handed out.
        for (var i = 0; i < 2; i++)
            await scene.Write((db, c) => TaskSync.NewSamples(db, dataset, ids, 5, c));

        var items = await scene.Items(task);
        items.Count.ShouldBe(16);
        items.GroupBy(i => i.SampleId).ShouldAllBe(g => g.Select(i => i.WorkerKey).Distinct().Count() == 2);
        items.CountBy(i => i.WorkerKey).Select(c => c.Value).Order().ShouldBe([5, 5, 6]);
        items.Count(i => i.Bucket.State == ItemState.Auto && i.AnnotationKey == 77).ShouldBe(6);
        (await scene.TaskRow(task)).Status.ShouldBe(WorkforceTaskStatus.Running);
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task Labels_of_a_model_that_come_later_reach_the_items_nobody_labeled_yet()
    {
        var work = await TeamWork.Start(host, new() { Samples = 6, Labelers = 2, Repetition = 2, SynchronizeAutoLabelingData = true });
        var (labeled, cleared, ids) = (work.SampleIds[0], work.SampleIds[1], work.SampleIds);
        await work.Label(work.Labelers[0].Client, (labeled, "cat"));
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { Samples = [Of(ids[5], "bird")] });

        var answer = await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { FinalAnnotation = false, Samples = [.. ids.Take(4).Append(ids[5]).Select(id => Of(id, "dog"))] });

        answer.Results!.Select(r => r.Success).ShouldBe([true, true, true, true, false]);
        answer.Results![4].ErrorCode.ShouldBe("ModelArts.4413");
        var items = await work.Items();
        items.Count(i => i.SampleStatus == "__AUTO_ANNOTATION__" && i.Labels!.Single().Name == "dog").ShouldBe(7);
        items.Where(i => i.SampleStatus == "__UNCHECK__").Select(i => (i.SampleId, i.Labels!.Single().Name)).ShouldBe([(labeled, "cat")]);
        items.Count(i => i.SampleStatus == "__NONE__").ShouldBe(4);
        var samples = (await work.Samples()).ToDictionary(s => s.SampleId!, s => (s.SampleStatus, s.Labels!.FirstOrDefault()?.Name));
        samples[ids[5]].Name.ShouldBe("bird");
        var dataset = await work.Owner.DescDatasetAsync(work.DatasetId);
        (dataset.AnnotatedSampleCount, dataset.UnconfirmedSampleCount).ShouldBe((1, 4));

        // Better labels of a newer model replace those that still wait; confirming them is labeling.
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { FinalAnnotation = false, Samples = [Of(cleared, "bird")] });
        (await work.Items()).Where(i => i.SampleId == cleared).ShouldAllBe(i => i.Labels!.Single().Name == "bird");
        await work.Label(work.Labelers[1].Client, (cleared, "bird"));
        var stats = (await work.Task()).SampleStats!;
        (stats.AutoAnnotationSampleCount, stats.UncheckSampleCount, stats.UnannotatedSampleCount, stats.TotalSampleCount).ShouldBe((6, 2, 4, 12));

        static SampleLabels Of(string id, string label) => new() { SampleId = id, Labels = [new() { Name = label }] };
    }

    [Fact]
    public async Task A_task_that_does_not_synchronize_auto_labels_stays_as_it_is()
    {
        var work = await TeamWork.Start(host, new() { Samples = 3 });
        await work.Owner.UpdateSamplesAsync(work.DatasetId, new() { FinalAnnotation = false, Samples = [new() { SampleId = work.SampleIds[0], Labels = [new() { Name = "dog" }] }] });
        (await work.Items()).ShouldAllBe(i => i.SampleStatus == "__NONE__");
        (await work.Samples()).Single(s => s.SampleId == work.SampleIds[0]).SampleStatus.ShouldBe("__AUTO_ANNOTATION__");
    }

    [Fact]
    public async Task Many_later_samples_level_the_loads_and_are_spread_over_everybody()
    {
        var scene = await LabelingScene.New(host, 30);
        var team = await scene.Team([.. Enumerable.Range(0, 5).Select(n => ("l" + n, WorkerRole.Labeler))]);
        var task = await scene.RunningTask(team, 3, r => r with { SynchronizeData = true, WorkforcesConfig = team.Only(0, 1, 2) });
        var dataset = await scene.Read(db => db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.Key == scene.DatasetKey));
        await scene.Label(await scene.Project.Member(team.Emails[0]), task, (await scene.Items(task)).Where(i => i.WorkerKey == scene.KeyOf(team.Emails[0])).Select(i => i.SampleId));
        await scene.Owner.UpdateWorkforceTaskAsync(scene.DatasetId, task, new() { WorkforcesConfig = team.Config });
        var ids = await scene.AddSynchronized(dataset, 2500);
        var items = await scene.Items(task);
        items.Count.ShouldBe(7590);
        items.GroupBy(i => i.SampleId).ShouldAllBe(g => g.Select(i => i.WorkerKey).Distinct().Count() == 3);
        items.CountBy(i => i.WorkerKey).Select(c => c.Value).ShouldAllBe(count => count == 1518);
        var firstHundred = ids.Order(StringComparer.Ordinal).Take(100).ToHashSet();
        items.Where(i => firstHundred.Contains(i.SampleId)).CountBy(i => i.WorkerKey).ShouldAllBe(c => c.Value > 40 && c.Value < 80);
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task Blocks_that_grow_too_large_are_cut_anew()
    {
        var scene = await LabelingScene.New(host, 2100);
        var team = await scene.Team(("a", WorkerRole.Labeler));
        var task = await scene.RunningTask(team, 1, r => r with { SynchronizeData = true });
        var dataset = await scene.Read(db => db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.Key == scene.DatasetKey));
        var ids = await scene.AddSamples(30_000);
        await scene.Write((db, c) => TaskSync.NewSamples(db, dataset, ids, 5, c));
        var key = (await scene.TaskRow(task)).Key;
        (await scene.Read(db => db.Set<TaskBlockEntity>().CountAsync(b => b.DatasetKey == scene.DatasetKey && b.TaskKey == key))).ShouldBe(32);
        await scene.CountsShouldHold(task);
    }

    [Fact]
    public async Task Samples_that_arrive_while_the_task_starts_are_handed_out_once()
    {
        var scene = await LabelingScene.New(host, 500);
        var team = await scene.Team(("a", WorkerRole.Labeler), ("b", WorkerRole.Labeler));
        var dataset = await scene.Read(db => db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.Key == scene.DatasetKey));
        var starting = scene.RunningTask(team, 1, r => r with { SynchronizeData = true });
        var all = new List<string>();
        for (var i = 0; i < 20; i++)
            all.AddRange(await scene.AddSynchronized(dataset, 10));
        var task = await starting;
        var items = await scene.Items(task);
        items.Count.ShouldBe(700);
        items.Select(i => i.SampleId).Distinct().Count().ShouldBe(700);
        await scene.CountsShouldHold(task);
    }
}

public sealed class TaskSyncTestsOnSqlite(SqliteHost host) : TaskSyncTests(host);

public sealed class TaskSyncTestsOnPostgres(PostgresHost host) : TaskSyncTests(host);
