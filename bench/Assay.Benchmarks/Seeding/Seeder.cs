using System.Globalization;
using Assay.Benchmarks.Hosting;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;

namespace Assay.Benchmarks.Seeding;

/// <summary>Writes datasets and tasks of any size straight into the database, as the server would have left them.</summary>
internal sealed class Seeder(BenchDatabase database, Installation installation)
{
    /// <summary>Rows to a transaction: enough to be quick, few enough that the log stays small.</summary>
    private const int Chunk = 100_000;

    private readonly Keys _keys = new(TimeProvider.System);
    private readonly long _now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A team whose members are signed in. This and everything below is looked for first, since the database may be a copy of an earlier one.</summary>
    public async Task<Team> Team(string name, int labelers) =>
        await Seeding.Team.Find(database, installation, name) ?? await Seeding.Team.Create(database, installation, _keys, name, labelers);

    /// <summary>A dataset of images (or of <paramref name="type"/>) whose ids ascend with their index.</summary>
    public async Task<SeededDataset> Dataset(string name, int samples, DatasetType type = DatasetType.ImageClassification)
    {
        if (await FindDataset(name) is { } found)
            return found;
        var row = new DatasetEntity
        {
            ProjectKey = installation.Project.Key,
            Key = _keys.NewKey(),
            DatasetId = Keys.NewId(),
            Name = name,
            Type = type,
            Status = DatasetStatus.Normal,
            WorkPath = $"/bench/work/{name}/",
            Folder = name,
            DataSources = $$"""[{"data_type":0,"data_path":"/bench/data/{{name}}/"}]""",
            TotalSamples = samples,
            CreateTime = _now,
            UpdateTime = _now,
            DataUpdateTime = _now,
        };
        var labels = new[] { "cat", "dog", "bird" }.Select((label, n) =>
            new LabelEntity { DatasetKey = row.Key, Name = label, Type = LabelTypes.Only(type) ?? LabelType.ImageClassification, Ordinal = n }).ToList();
        await using (var db = database.NewDb())
        {
            db.Add(row);
            db.AddRange(labels);
            await db.SaveChangesAsync();
        }

        var random = new Random(1);
        var step = ulong.MaxValue / (ulong)Math.Max(1, samples);
        var ids = Enumerable.Range(0, samples).Select(n => ((ulong)n * step).ToString("x16", CultureInfo.InvariantCulture) + random.NextInt64().ToString("x16", CultureInfo.InvariantCulture)).ToArray();
        await Insert("samples", SeedColumns.Samples(row, ids, _now), samples);
        return new(row, new(row.LabelRevision, labels), ids);
    }

    /// <summary>A task whose item number n is in <paramref name="bucketOf"/>(n); labeled unless that is state none.</summary>
    public async Task<SeededTask> Task(SeededDataset dataset, Team team, Func<int, ItemBucket> bucketOf, bool hasReviewer = false)
    {
        if (await FindTask(dataset) is { } found)
            return new(dataset, found, team, bucketOf);
        var row = new WorkforceTaskEntity
        {
            DatasetKey = dataset.Key,
            Key = _keys.NewKey(),
            ProjectKey = installation.Project.Key,
            TaskId = Keys.NewId(),
            Name = "task",
            Status = WorkforceTaskStatus.Running,
            HasReviewer = hasReviewer,
            CreateTime = _now,
            UpdateTime = _now,
        };
        var task = new SeededTask(dataset, row, team, bucketOf);
        await using (var db = database.NewDb())
        {
            db.Add(row);
            db.AddRange(team.Members.Select(m => WorkerOf(task, m)));
            await db.SaveChangesAsync();
        }

        var annotations = new SeedAnnotations(task, _keys.NewKey());
        await Insert("annotations", annotations.Columns(_now), dataset.Count, n => annotations.IsLabeled(annotations.SampleOf(n)));
        await Insert("annotation_labels", annotations.LabelColumns, dataset.Count, n => annotations.IsLabeled(annotations.SampleOf(n)));
        await Insert("items", SeedColumns.Items(task, annotations, _now), dataset.Count);
        await Insert("task_blocks", SeedColumns.Blocks(task), (dataset.Count + TaskBlockEntity.Size - 1) / TaskBlockEntity.Size);
        await using (var db = database.NewDb())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await TaskCountsRebuild.Run(db, dataset.Key, row.Key, default);
            await transaction.CommitAsync();
        }

        await database.Transact((SeedAnnotations.LabelCounts, new { DatasetKey = dataset.Key, TaskKey = row.Key }));
        return task;
    }

    private async Task<SeededDataset?> FindDataset(string name)
    {
        await using var db = database.NewDb();
        if (await db.Set<DatasetEntity>().AsNoTracking().SingleOrDefaultAsync(d => d.Name == name) is not { } row)
            return null;
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == row.Key).OrderBy(l => l.Ordinal).ToListAsync();
        var ids = await db.Set<SampleEntity>().Where(s => s.DatasetKey == row.Key).OrderBy(s => s.SampleId).Select(s => s.SampleId).ToArrayAsync();
        return new(row, new(row.LabelRevision, labels), ids);
    }

    private async Task<WorkforceTaskEntity?> FindTask(SeededDataset dataset)
    {
        await using var db = database.NewDb();
        return await db.Set<WorkforceTaskEntity>().AsNoTracking().SingleOrDefaultAsync(t => t.DatasetKey == dataset.Key);
    }

    private async Task Insert(string table, IReadOnlyList<BulkColumn<int>> columns, int count, Func<int, bool>? wanted = null)
    {
        await using var db = database.NewDb();
        for (var from = 0; from < count; from += Chunk)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.BulkInsert(table, columns, Enumerable.Range(from, Math.Min(Chunk, count - from)).Where(n => wanted?.Invoke(n) ?? true).ToAsyncEnumerable(), default);
            await transaction.CommitAsync();
        }
    }

    private WorkforceTaskWorkerEntity WorkerOf(SeededTask task, Member member) => new()
    {
        DatasetKey = task.Dataset.Key,
        TaskKey = task.Key,
        WorkerKey = member.Identity.WorkerKey,
        ProjectKey = installation.Project.Key,
        WorkforceKey = task.Team.Key,
        WorkerId = member.Identity.WorkerId,
        Email = member.Email,
        Role = member.Role,
        CreateTime = _now,
        UpdateTime = _now,
    };
}
