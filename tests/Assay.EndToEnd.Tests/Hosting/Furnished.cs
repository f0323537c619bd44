using Assay.Client;

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>A dataset on whose pages something stands everywhere: samples in every state, a version, a closed and a running acceptance, and one to begin.</summary>
public sealed class Furnished(AssayClient owner, string team, string dataset, IReadOnlyList<SampleLabel> labels)
{
    private readonly List<string> _tasks = [];
    private readonly List<string> _reports = [];

    public IReadOnlyList<string> Tasks => _tasks;

    /// <summary>Every page about it that its owner sees.</summary>
    public IEnumerable<string> Pages =>
    [
        "/datasets", "/datasets?view=table",
        .. new[] { "", "/labels", "/tasks", "/versions", "/jobs", "/statistics", "/settings", "/new-task" }.Select(tab => $"/datasets/{dataset}{tab}"),
        .. new[] { "", "/items", "/quality", "/settings" }.Select(tab => $"/datasets/{dataset}/tasks/{_tasks[0]}{tab}"),
        .. _tasks.Select(task => $"/datasets/{dataset}/tasks/{task}/acceptance"),
        .. _reports,
        "/", "/teams", $"/teams/{team}", "/jobs",
    ];

    public IEnumerable<string> WorkPages(string place) => _tasks.Select(task => $"/{place}/{dataset}/{task}");

    /// <summary>The labelers label the samples that nobody labeled yet, and the reviewer passes all but one; draws and judges some of it, and closes it.</summary>
    public async Task Work(string name, int? draw = null, bool close = false)
    {
        var task = (await owner.CreateWorkforceTaskAsync(dataset, new() { TaskName = name, WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team }] } })).TaskId!;
        while ((await owner.DescWorkforceTaskAsync(dataset, task)).Status != WorkforceTaskStatus.Running)
            await Task.Delay(50);
        _tasks.Add(task);
        var items = await owner.ListAllWorkforceTaskSamplesAsync(dataset, task, new() { Limit = 100 }).ToListAsync();
        await owner.UpdateWorkforceTaskSamplesAsync(dataset, task, new() { Samples = [.. items.Select(i => new SampleLabels { SampleId = i.SampleId, WorkerId = i.WorkerId, Labels = labels })] });
        await owner.ReviewSamplesAsync(dataset, task, new() { Comments = [.. items.Skip(1).Select((i, n) => Verdict(i, n > 0))] });
        if (draw is not { } count)
            return;
        await owner.StartWorkforceSamplingTaskAsync(dataset, task, new() { SamplingNum = count });
        var drawn = (await owner.ListWorkforceTaskSamplesAsync(dataset, task, new() { SampleState = "__WORKFORCE_SAMPLED__", Limit = 100 })).Samples!;
        await owner.AcceptSamplesAsync(dataset, task, new() { Comments = [.. drawn.Skip(close ? 0 : 1).Select((i, n) => Verdict(i, n > 0))] });
        if (!close)
            return;
        await owner.UpdateWorkforceSamplingTaskAsync(dataset, task, new() { Action = AcceptanceAction.PassAcceptedAndUnhandled });
        var closed = (await owner.ListAcceptancesAsync(dataset, task)).Acceptances![0].AcceptanceId;
        _reports.Add($"/datasets/{dataset}/tasks/{task}/acceptance/{closed}");
        await owner.SetGoldSamplesAsync(dataset, new() { Samples = [new() { SampleId = items[^1].SampleId, Labels = labels }] });
    }

    /// <summary>Publishes a version.</summary>
    public async Task Publish()
    {
        var version = (await owner.CreateDatasetVersionAsync(dataset, new())).VersionId!;
        while ((await owner.DescribeDatasetVersionAsync(dataset, version)).Status == 0)
            await Task.Delay(50);
    }

    private static SampleComment Verdict(DescribeSampleResp item, bool accept) =>
        new() { SampleId = item.SampleId, WorkerId = item.WorkerId, Accept = accept, Score = accept ? "B" : null, Comment = accept ? null : "the left edge cuts the wheel" };
}
