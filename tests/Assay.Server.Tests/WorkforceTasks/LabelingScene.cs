using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.WorkforceTasks;

/// <summary>A project with a dataset of samples and teams, written straight into the database, so that a test of tasks starts at once.</summary>
public sealed class LabelingScene
{
    private readonly TestProject _project;
    private readonly DatasetEntity _dataset;

    private LabelingScene(TestProject project, DatasetEntity dataset) => (_project, _dataset) = (project, dataset);

    public TestProject Project => _project;

    public AssayClient Owner => _project.Owner;

    public string DatasetId => _dataset.DatasetId;

    public long DatasetKey => _dataset.Key;

    private Keys NewKeys => _project.Host.Services.GetRequiredService<Keys>();

    public static async Task<LabelingScene> New(AssayHost host, int samples, DatasetStatus status = DatasetStatus.Normal)
    {
        var project = await host.NewProject();
        var key = host.Services.GetRequiredService<Keys>().NewKey();
        var dataset = new DatasetEntity
        {
            ProjectKey = await ProjectKey(host, project),
            Key = key,
            DatasetId = Keys.NewId(),
            Name = "d" + Keys.NewId(),
            WorkPath = "/b/w/",
            Status = status,
            TotalSamples = samples,
        };
        var scene = new LabelingScene(project, dataset);
        await scene.Write(async (db, c) =>
        {
            db.AddRange(dataset, new LabelEntity { DatasetKey = key, Type = LabelType.ImageClassification, Name = "cat" });
            await db.SaveChangesAsync(c);
        });
        await scene.AddSamples(samples);
        return scene;
    }

    /// <summary>Adds samples without labels, or with those of a model.</summary>
    public async Task<IReadOnlyList<string>> AddSamples(int count, LabelingState state = LabelingState.Unlabeled)
    {
        var ids = NewIds(count);
        await Write((db, c) => Insert(db, ids, state, c));
        return ids;
    }

    /// <summary>Adds samples as an upload does, in one transaction with their part in tasks.</summary>
    public async Task<IReadOnlyList<string>> AddSynchronized(DatasetEntity dataset, int count)
    {
        var ids = NewIds(count);
        await Write(async (db, c) =>
        {
            await Insert(db, ids, LabelingState.Unlabeled, c);
            await TaskSync.NewSamples(db, dataset, ids, 5, c);
        });
        return ids;
    }

    /// <summary>A team with members named by their first name and role; answers their addresses.</summary>
    public async Task<TestTeam> Team(params (string Name, WorkerRole Role)[] members)
    {
        var workforce = new WorkforceEntity { ProjectKey = _dataset.ProjectKey, Key = NewKeys.NewKey(), WorkforceId = Keys.NewId(), Name = "t" + Keys.NewId() };
        var emails = members.Select(m => TestProject.NewEmail(m.Name)).ToList();
        await Write(async (db, c) =>
        {
            db.Add(workforce);
            db.AddRange(members.Select((m, n) => Row(workforce, emails[n], m.Role)));
            await db.SaveChangesAsync(c);
        });
        return new(workforce.WorkforceId, emails);
    }

    /// <summary>Puts somebody who is in another team already into this one.</summary>
    public Task Join(TestTeam team, string email, WorkerRole role) => Write(async (db, c) =>
    {
        var workforce = await db.Set<WorkforceEntity>().SingleAsync(w => w.WorkforceId == team.WorkforceId, c);
        db.Add(Row(workforce, email, role));
        await db.SaveChangesAsync(c);
    });

    /// <summary>The person's key in the project.</summary>
    public long KeyOf(string email) => WorkerIdentity.Of(_project.ProjectId, email).WorkerKey;

    /// <summary>Labels samples of a task as cats.</summary>
    public Task Label(AssayClient client, string taskId, IEnumerable<string> samples) => client.UpdateWorkforceTaskSamplesAsync(
        DatasetId, taskId, new() { Samples = [.. samples.Select(s => new SampleLabels { SampleId = s, Labels = [new() { Name = "cat" }] })] });

    /// <summary>A running task over the scene's samples with all members of a team.</summary>
    public async Task<string> RunningTask(TestTeam team, int repetition = 1, Func<CreateWorkforceTaskRequest, CreateWorkforceTaskRequest>? change = null)
    {
        var request = new CreateWorkforceTaskRequest { Repetition = repetition, WorkforcesConfig = team.Config };
        var task = await Owner.CreateWorkforceTaskAsync(DatasetId, change is null ? request : change(request));
        await UntilRunning(task.TaskId!);
        return task.TaskId!;
    }

    public async Task UntilRunning(string taskId)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await Read(db => db.Set<WorkforceTaskEntity>().AnyAsync(t => t.TaskId == taskId && t.Status != WorkforceTaskStatus.Starting)))
                return;
            await Task.Delay(50);
        }

        throw new TimeoutException($"Task {taskId} did not start.");
    }

    public Task<WorkforceTaskEntity> TaskRow(string taskId) => Read(db => db.Set<WorkforceTaskEntity>().AsNoTracking().SingleAsync(t => t.TaskId == taskId));

    public async Task<List<ItemEntity>> Items(string taskId)
    {
        var key = (await TaskRow(taskId)).Key;
        return await Read(db => db.Set<ItemEntity>().AsNoTracking().Where(i => i.DatasetKey == DatasetKey && i.TaskKey == key)
            .OrderBy(i => i.SampleId).ThenBy(i => i.WorkerKey).ToListAsync());
    }

    public async Task<T> Read<T>(Func<AppDb, Task<T>> query)
    {
        await using var scope = _project.Host.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task Write(Func<AppDb, CancellationToken, Task> work) => _project.Host.Services.GetRequiredService<Writer>().Run(work, CancellationToken.None);

    /// <summary>Every count that is kept equals what counting the items gives.</summary>
    public async Task CountsShouldHold(string taskId)
    {
        var key = (await TaskRow(taskId)).Key;
        var items = await Items(taskId);
        var counts = await Read(db => db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == DatasetKey && c.TaskKey == key && c.Count != 0).ToListAsync());
        counts.Select(c => (c.WorkerKey, c.Bucket.Value, c.Count)).Order()
            .ShouldBe(items.GroupBy(i => (i.WorkerKey, i.Bucket.Value)).Select(g => (g.Key.WorkerKey, g.Key.Value, g.Count())).Order());
        var blocks = await Read(db => db.Set<TaskBlockEntity>().AsNoTracking().Where(b => b.DatasetKey == DatasetKey && b.TaskKey == key).OrderBy(b => b.Block).ToListAsync());
        foreach (var item in items)
            item.Block.ShouldBe(blocks.LastOrDefault(b => b.Block == 0 || string.CompareOrdinal(b.FirstSampleId, item.SampleId) <= 0)?.Block ?? -1);
        var blockCounts = await Read(db => db.Set<TaskBlockCountEntity>().AsNoTracking().Where(c => c.DatasetKey == DatasetKey && c.TaskKey == key && c.Count != 0).ToListAsync());
        blockCounts.Select(c => (c.Bucket.Value, c.Block, c.Count)).Order()
            .ShouldBe(items.GroupBy(i => (i.Bucket.Value, i.Block)).Select(g => (g.Key.Value, g.Key.Block, g.Count())).Order());
        var stretchCounts = await Read(db => db.Set<TaskStretchCountEntity>().AsNoTracking().Where(c => c.DatasetKey == DatasetKey && c.TaskKey == key && c.Count != 0).ToListAsync());
        stretchCounts.Select(c => (c.Bucket.Value, c.Stretch, c.Count)).Order()
            .ShouldBe(items.GroupBy(i => (i.Bucket.Value, Stretch: i.Block / TaskStretchCountEntity.Blocks)).Select(g => (g.Key.Value, g.Key.Stretch, g.Count())).Order());
    }

    private static List<string> NewIds(int count) => [.. Enumerable.Range(0, count).Select(_ => Keys.NewHexId())];

    private Task<long> Insert(AppDb db, List<string> ids, LabelingState state, CancellationToken cancel) => db.BulkInsert(
        "samples",
        [
            new("dataset_key", BulkType.Long, _ => DatasetKey),
            new("sample_id", BulkType.Text, id => id),
            new("name", BulkType.Text, id => id + ".jpg"),
            new("path", BulkType.Text, id => $"/b/{id}.jpg"),
            new("type", BulkType.Integer, _ => 0),
            new("size", BulkType.Long, _ => 10L),
            new("time", BulkType.Long, _ => 1L),
            new("hard", BulkType.Boolean, _ => false),
            new("state", BulkType.Integer, _ => (int)state),
            new("annotation_key", BulkType.Long, _ => state == LabelingState.Unlabeled ? null : 77L),
            new BulkColumn<string>("create_time", BulkType.Long, _ => 1L),
        ],
        ids.ToAsyncEnumerable(), cancel);

    private WorkerEntity Row(WorkforceEntity workforce, string email, WorkerRole role)
    {
        var identity = WorkerIdentity.Of(_project.ProjectId, email);
        return new() { ProjectKey = _dataset.ProjectKey, WorkforceKey = workforce.Key, WorkerKey = identity.WorkerKey, WorkerId = identity.WorkerId, Email = email, Role = role };
    }

    private static async Task<long> ProjectKey(AssayHost host, TestProject project)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().Set<Features.Identity.ProjectEntity>().Where(p => p.ProjectId == project.ProjectId).Select(p => p.Key).SingleAsync();
    }
}

/// <summary>A team and the addresses of its members, in the order they were named.</summary>
public sealed record TestTeam(string WorkforceId, IReadOnlyList<string> Emails)
{
    public WorkforcesConfig Config => new() { Workforces = [new() { WorkforceId = WorkforceId }] };

    /// <summary>Only these of its members.</summary>
    public WorkforcesConfig Only(params int[] members) =>
        new() { Workforces = [new() { WorkforceId = WorkforceId, Workers = [.. members.Select(m => new Worker { Email = Emails[m] })] }] };
}
