using System.Text;
using Assay.Client;

namespace Assay.Server.Tests.Hosting;

/// <summary>How a team task of a test is set up.</summary>
public sealed record TeamWorkPlan
{
    public int Samples { get; init; } = 8;
    public int Labelers { get; init; } = 2;
    public bool Reviewer { get; init; }
    public int Repetition { get; init; } = 1;
    public string? Consensus { get; init; }

    /// <summary>So many samples more, which are cats and gold.</summary>
    public int GoldSamples { get; init; }
    public GoldSetting? Gold { get; init; }
    public bool AutoSyncDataset { get; init; } = true;
    public bool SynchronizeData { get; init; }
    public bool SynchronizeAutoLabelingData { get; init; }
}

/// <summary>A text classification dataset, a team and a running task: what most tests of team labeling begin with.</summary>
public sealed class TeamWork
{
    private readonly Func<string, Task<AssayClient>> _signIn;
    private readonly TestProject? _project;
    private readonly string? _store;

    private TeamWork(AssayClient owner, Func<string, Task<AssayClient>> signIn, TestProject? project, string? store = null) =>
        (Owner, _signIn, _project, _store) = (owner, signIn, project, store);

    public TestProject Project => _project!;

    public AssayClient Owner { get; }

    public string DatasetId { get; private set; } = "";

    public string WorkforceId { get; private set; } = "";

    public string TaskId { get; private set; } = "";

    public List<(string Email, AssayClient Client)> Labelers { get; } = [];

    public AssayClient? Reviewer { get; private set; }

    /// <summary>The samples that are to be labeled.</summary>
    public IReadOnlyList<string> SampleIds { get; private set; } = [];

    public IReadOnlyList<string> GoldIds { get; private set; } = [];

    public static async Task<TeamWork> Start(AssayHost host, TeamWorkPlan? plan = null)
    {
        var project = await host.NewProject();
        return await Start(new TeamWork(project.Owner, project.Member, project), plan ?? new());
    }

    /// <summary>The same on a server that is only reached over HTTP. The samples are the lines of one file of its store, so there may be many.</summary>
    public static async Task<TeamWork> Start(ServerProcess server, TeamWorkPlan plan)
    {
        var owner = await server.Admin();
        return await Start(new TeamWork(owner, email => SignIn(server, owner, email), null, Path.Combine(server.DataDirectory, "store")), plan);
    }

    private static async Task<AssayClient> SignIn(ServerProcess server, AssayClient owner, string email)
    {
        var workers = await owner.ListAllWorkersAsync(new() { Limit = 100, SortBy = "create_time", Order = "desc" });
        var reviewers = await owner.ListAllWorkersAsync(new() { Limit = 100, SortBy = "create_time", Order = "desc", Role = WorkerRole.Reviewer });
        var worker = workers.Workers!.Concat(reviewers.Workers!).First(w => w.Email == email);
        var grant = await owner.IssueWorkerTokenAsync(owner.ProjectId, worker.WorkerId!);
        return new AssayClient(server.NewHttpClient(), owner.ProjectId, new TokenCredentials(grant.Token!));
    }

    private static async Task<TeamWork> Start(TeamWork work, TeamWorkPlan plan)
    {
        await work.CreateDataset(plan.Samples, plan.GoldSamples);
        await work.CreateTeam(plan);
        var task = await work.Owner.CreateWorkforceTaskAsync(work.DatasetId, new()
        {
            TaskName = "task",
            Repetition = plan.Repetition,
            Consensus = plan.Consensus,
            Gold = plan.Gold,
            AutoSyncDataset = plan.AutoSyncDataset,
            SynchronizeData = plan.SynchronizeData,
            SynchronizeAutoLabelingData = plan.SynchronizeAutoLabelingData,
            WorkforcesConfig = new() { Workforces = [new() { WorkforceId = work.WorkforceId }] },
        });
        work.TaskId = task.TaskId!;
        await Eventually.Is(async () => (await work.Task()).Status == WorkforceTaskStatus.Running);
        return work;
    }

    public Task<DescWorkforceTaskResponse> Task() => Owner.DescWorkforceTaskAsync(DatasetId, TaskId, new() { LabelStats = true });

    /// <summary>Every item of the task as <paramref name="client"/> sees it.</summary>
    public async Task<List<DescribeSampleResp>> Items(AssayClient? client = null, string? state = null) =>
        await (client ?? Owner).ListAllWorkforceTaskSamplesAsync(DatasetId, TaskId, new() { SampleState = state, Limit = 100 }).ToListAsync();

    public async Task<List<DescribeSampleResp>> Samples() => await Owner.ListAllSamplesAsync(DatasetId, new() { Limit = 100 }).ToListAsync();

    public async Task<List<string>> UploadTexts(int count, string prefix)
    {
        var ids = new List<string>();
        foreach (var batch in Enumerable.Range(0, count).Chunk(100))
        {
            var answer = await Owner.UploadSamplesJsonAsync(DatasetId, new()
            {
                Samples = [.. batch.Select(n => new Sample { Name = $"{prefix}-{n}.txt", Data = Convert.ToBase64String(Encoding.UTF8.GetBytes($"text {n} of {prefix}")) })],
            });
            answer.Success.ShouldBe(true);
            ids.AddRange(answer.Results!.Select(r => r.Info!));
        }

        return ids;
    }

    /// <summary>Each labeler labels all of their open items; the label may depend on item and labeler.</summary>
    public async Task LabelAll(Func<DescribeSampleResp, int, string>? label = null)
    {
        for (var n = 0; n < Labelers.Count; n++)
        {
            var items = await Items(Labelers[n].Client);
            var open = items.Where(i => i.SampleStatus is "__NONE__" or "__REJECTED__").ToList();
            if (open.Count > 0)
                await Label(Labelers[n].Client, open.Select(i => (i.SampleId!, label?.Invoke(i, n) ?? "cat")));
        }
    }

    public Task<BatchResult> Label(AssayClient client, params IEnumerable<(string SampleId, string Label)> labels) =>
        client.UpdateWorkforceTaskSamplesAsync(DatasetId, TaskId, new()
        {
            Samples = [.. labels.Select(l => new SampleLabels { SampleId = l.SampleId, Labels = [new() { Name = l.Label }] })],
        });

    public async Task<string> StartAcceptance(int? number = null, double? rate = null) =>
        (await Owner.StartWorkforceSamplingTaskAsync(DatasetId, TaskId, new() { SamplingNum = number, SamplingRate = rate })).TaskId!;

    public Task Judge(DescribeSampleResp item, bool accept, string? score = null) => Owner.AcceptSamplesAsync(DatasetId, TaskId, new()
    {
        Comments = [new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = accept, Score = score }],
    });

    public Task<UpdateWorkforceSamplingTaskResponse> Close(AcceptanceAction action, bool? overwrite = null) =>
        Owner.UpdateWorkforceSamplingTaskAsync(DatasetId, TaskId, new() { Action = action, OverwriteLastResult = overwrite });

    private async Task CreateDataset(int samples, int gold)
    {
        var path = $"/b{Guid.NewGuid():N}"[..13] + "/texts/";
        if (_store is not null)
            await WriteLines(path, samples + gold);
        var dataset = await Owner.CreateDatasetAsync(new()
        {
            DatasetName = "texts",
            DatasetType = DatasetType.TextClassification,
            DataSources = [new() { DataType = 0, DataPath = path }],
            WorkPath = path.Replace("/texts/", "/work/", StringComparison.Ordinal),
            WorkPathType = 0,
            Labels = [new() { Name = "cat" }, new() { Name = "dog" }, new() { Name = "bird" }],
        });
        DatasetId = dataset.DatasetId!;
        await Eventually.Is(async () => (await Owner.DescDatasetAsync(DatasetId)).Status == DatasetStatus.Normal);
        var all = _store is null ? await UploadTexts(samples + gold, "t") : (await Samples()).ConvertAll(s => s.SampleId!);
        (SampleIds, GoldIds) = ([.. all.Take(samples)], [.. all.Skip(samples)]);
        if (gold > 0)
            (await Owner.SetGoldSamplesAsync(DatasetId, new() { Samples = [.. GoldIds.Select(id => new KnownSample { SampleId = id, Labels = [new() { Name = "cat" }] })] })).Success.ShouldBe(true);
    }

    private Task WriteLines(string path, int count)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_store!, path.Trim('/'))).FullName;
        return File.WriteAllLinesAsync(Path.Combine(folder, "lines.txt"), Enumerable.Range(0, count).Select(n => $"text {n}"));
    }

    private async Task CreateTeam(TeamWorkPlan plan)
    {
        WorkforceId = (await Owner.CreateWorkforceAsync(new() { WorkforceName = "team" })).WorkforceId!;
        for (var n = 0; n < plan.Labelers; n++)
            Labelers.Add(await AddMember($"labeler{n}", WorkerRole.Labeler));
        if (plan.Reviewer)
            Reviewer = (await AddMember("reviewer", WorkerRole.Reviewer)).Client;
    }

    public async Task<(string Email, AssayClient Client)> AddMember(string name, WorkerRole role)
    {
        var email = TestProject.NewEmail(name);
        await Owner.CreateWorkerAsync(WorkforceId, new() { Emails = email, Role = role });
        return (email, await _signIn(email));
    }
}
