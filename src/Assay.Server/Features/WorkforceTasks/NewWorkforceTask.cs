using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Gold;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A task that someone asks for, its plain values checked.</summary>
internal sealed record NewWorkforceTask
{
    public string? Name { get; private init; }
    public int Repetition { get; private init; } = 1;
    public ConsensusRule Consensus { get; private init; }
    public GoldSetting? Gold { get; private init; }
    public int? DataSyncType { get; private init; }
    public bool SynchronizeData { get; private init; }
    public bool SynchronizeAutoLabelingData { get; private init; }
    public bool AutoSyncDataset { get; private init; } = true;
    public string? SampleConditions { get; private init; }
    public WorkforcesConfig Config { get; private init; } = new();

    public static NewWorkforceTask From(CreateWorkforceTaskRequest body) =>
        Checked(body.TaskName, body.Repetition, body.DataSyncType, body.SynchronizeData, body.SynchronizeAutoLabelingData, body.WorkforcesConfig).Measured(body.Consensus, body.Gold) with
        {
            AutoSyncDataset = body.AutoSyncDataset ?? true,
            SampleConditions = SearchConditions.Parse(body.SampleConditions) is { Count: > 0 } conditions ? JsonSerializer.Serialize(conditions, AssayJson.Options) : null,
        };

    /// <summary>The task that a dataset is created with; it gets its samples when the dataset has them.</summary>
    public static NewWorkforceTask From(WorkforceInformation body) =>
        Checked(Rule.Required(body.TaskName, "task_name"), body.Repetition, body.DataSyncType, body.SynchronizeData, body.SynchronizeAutoLabelingData, body.WorkforcesConfig).Measured(body.Consensus, body.Gold);

    /// <summary>Adds the task and its members, and the job that deals out the samples unless a manager is to start it.</summary>
    public async Task<WorkforceTaskEntity> AddTo(AppDb db, DatasetEntity dataset, Keys keys, JobQueue queue, long now, CancellationToken cancel)
    {
        ConsensusRules.Check(Consensus, dataset.Type);
        var agency = Config.Agency is { } named ? await db.Manager(dataset.ProjectKey, named, cancel) : null;
        var waits = agency is not null && (Config.Workforces ?? []).All(w => w.Workers is not { Count: > 0 });
        var members = await db.Resolve(dataset.ProjectKey, Config, cancel);
        if (waits)
            members = [];
        else
            Roster.Check(members, Repetition);
        var task = new WorkforceTaskEntity
        {
            DatasetKey = dataset.Key,
            Key = keys.NewKey(),
            ProjectKey = dataset.ProjectKey,
            TaskId = Keys.NewId(),
            Name = await FreeName(db, dataset, cancel),
            Status = waits ? WorkforceTaskStatus.Created : WorkforceTaskStatus.Starting,
            Repetition = Repetition,
            Consensus = Consensus,
            GoldPerLabeler = Gold?.SamplesPerLabeler ?? 0,
            GoldPauseBelow = Gold?.PauseBelow,
            DataSyncType = DataSyncType,
            SynchronizeData = SynchronizeData,
            SynchronizeAutoLabelingData = SynchronizeAutoLabelingData,
            AutoSyncDataset = AutoSyncDataset,
            SampleConditions = SampleConditions,
            Agency = agency?.Email,
            Seed = Keys.NewSeed(),
            CreateTime = now,
            UpdateTime = now,
        };
        db.Add(task);
        await Roster.Set(db, task, agency is null || members.Any(m => m.WorkerKey == agency.WorkerKey) ? members : [.. members, agency], now, cancel);
        if (!waits)
            queue.Add(db, task.ProjectKey, task.DatasetKey, AssignItems.JobKind, new AssignItems.Arguments(task.DatasetKey, task.Key));
        await db.SaveChangesAsync(cancel);
        return task;
    }

    /// <summary>With what Assay has beside the reference.</summary>
    private NewWorkforceTask Measured(string? consensus, GoldSetting? gold) =>
        this with { Consensus = ConsensusRules.Parse(consensus), Gold = GoldRules.Check(gold, SynchronizeAutoLabelingData) };

    private static NewWorkforceTask Checked(string? name, int? repetition, int? syncType, bool? syncData, bool? syncAuto, WorkforcesConfig? config)
    {
        if (repetition is < 1)
            throw new Refusal(Errors.BadValue, "repetition", new Phrase("it must be at least 1", "不能小于 1"));
        if (syncType is < 0 or > 3)
            throw new Refusal(Errors.BadValue, "data_sync_type", new Phrase("use one of 0, 1, 2, 3", "请使用 0、1、2、3 之一"));
        if (config is not { Workforces.Count: > 0 } && string.IsNullOrEmpty(config?.Agency))
            throw new Refusal(Errors.BadValue, "workforces_config", new Phrase("name teams, members or an agency", "请指定团队、成员或团队管理员"));
        return new()
        {
            Name = string.IsNullOrEmpty(name) ? null : Rule.Name(name, "task_name", 64),
            Repetition = repetition ?? 1,
            DataSyncType = syncType,
            SynchronizeData = syncData ?? syncType is 1 or 3,
            SynchronizeAutoLabelingData = syncAuto ?? syncType is 2 or 3,
            Config = config with { Agency = string.IsNullOrEmpty(config.Agency) ? null : config.Agency },
        };
    }

    private async Task<string> FreeName(AppDb db, DatasetEntity dataset, CancellationToken cancel)
    {
        for (var name = Name ?? Generated(); ; name = Generated())
        {
            if (!await db.Set<WorkforceTaskEntity>().AnyAsync(t => t.DatasetKey == dataset.Key && t.Name == name, cancel))
                return name;
            if (Name is not null)
                throw new Refusal(Errors.TaskNameTaken, Name);
        }

        static string Generated() => "task-" + Keys.NewHexId()[..4];
    }
}
