using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

internal sealed record ScanArguments;

/// <summary>Fills a new dataset with the samples of its data source.</summary>
internal sealed class ScanDataset(Writer writer, Func<AppDb> open, IObjectStore store, JobQueue queue, TimeProvider time) : IJobHandler
{
    public const string JobKind = "scan-dataset";

    public string Kind => JobKind;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        if (await Load(run, cancel) is not { } dataset)
            return;
        var problems = new ScanProblems();
        var schema = dataset.Schema;
        if (dataset.Sources() is [{ DataPath: not null } source, ..] && (dataset.Type != DatasetType.Table || dataset.ImportData))
        {
            var samples = new SampleSource(store, dataset, source, problems);
            await new SampleBatches(writer, dataset, time.GetUtcNow().ToUnixTimeMilliseconds())
                .Write(samples.Read(cancel), run.Job.Attempts > 1 || dataset.TotalSamples > 0, () => run.Report(0, null, cancel), cancel);
            schema ??= samples.Schema is null ? null : JsonSerializer.Serialize(samples.Schema, AssayJson.Options);
        }

        await Finish(dataset, DatasetStatus.Normal, problems.Summary, schema, cancel);
    }

    public async Task Failed(JobRun run, Exception error, CancellationToken cancel)
    {
        if (await Load(run, cancel) is { } dataset)
            await Finish(dataset, DatasetStatus.Abnormal, error.Message, dataset.Schema, cancel);
    }

    /// <summary>The dataset, as long as it waits for its samples.</summary>
    private async Task<DatasetEntity?> Load(JobRun run, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<DatasetEntity>().AsNoTracking().SingleOrDefaultAsync(
            d => d.ProjectKey == run.Job.ProjectKey && d.Key == run.Job.DatasetKey && d.Status == DatasetStatus.Creating, cancel);
    }

    private async Task Finish(DatasetEntity dataset, DatasetStatus status, string? message, string? schema, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var live = await db.Set<DatasetEntity>()
                .Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Status == DatasetStatus.Creating)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(d => d.Status, status).SetProperty(d => d.ErrorMessage, message).SetProperty(d => d.Schema, schema)
                        .SetProperty(d => d.UpdateTime, now), c);
            if (live == 1 && status == DatasetStatus.Normal && dataset.Type.IsImage())
                queue.Add(db, dataset.ProjectKey, dataset.Key, MeasureImages.JobKind, new MeasureArguments());
            if (live == 1)
                await AssignItems.AddWaiting(db, queue, dataset.ProjectKey, dataset.Key, c);
            await db.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
    }
}
