using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Versions;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Export;

/// <summary>
/// Exports the samples that were asked for, as they are when it begins: what is labeled or deleted meanwhile does not
/// mix with them.
/// </summary>
internal sealed class ExportSamples(Func<AppDb> open, IObjectStore store, JobQueue queue, Keys keys, TimeProvider time) : IJobHandler
{
    public string Kind => DatasetJobs.Export;

    public bool CanCancel => true;

    public string? Problems(JobEntity job) => ExportCheckpoint.Parse(job.Checkpoint).Left;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var (dataset, request) = await Load(run, cancel);
        if (run.Job.Checkpoint is null)
        {
            await run.Step(1, ExportCheckpoint.Begun.ToString(), async (db, c) =>
            {
                run.Counts[JobCounts.Finished] = 0;
                run.Counts[JobCounts.Total] = await ExportSelection.Take(db, dataset, run.Job.Key, request, time.GetUtcNow(), c);
            }, cancel);
        }

        var snapshot = new SnapshotReader(open, dataset.Key, run.Job.Key);
        if (request.ExportParams!.ExportDest == ExportRules.NewDataset)
            await new ExportToDataset(run, open, store, queue, keys, dataset, request, time).Write(snapshot, cancel);
        else
            await new ExportToFolder(run, store, dataset, request, await LabelNames(dataset, cancel)).Write(snapshot, cancel);
        await DropSnapshot.Run(run, dataset.Key, run.Job.Key, cancel);
    }

    public async Task Ended(AppDb db, JobEntity job, CancellationToken cancel)
    {
        if (ExportCheckpoint.Parse(job.Checkpoint).DatasetKey is { } made)
        {
            await db.Set<DatasetEntity>().Where(d => d.ProjectKey == job.ProjectKey && d.Key == made && d.Status == DatasetStatus.Creating)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DatasetStatus.Abnormal).SetProperty(d => d.ErrorMessage, job.ErrorMessage), cancel);
        }

        queue.Add(db, job.ProjectKey, job.DatasetKey, DatasetJobs.RemoveVersion, new RemoveVersionRows.Arguments(job.Key));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(DatasetEntity, ExportTaskRequest)> Load(JobRun run, CancellationToken cancel)
    {
        await using var db = open();
        var dataset = await db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.ProjectKey == run.Job.ProjectKey && d.Key == run.Job.DatasetKey, cancel);
        var task = await db.Set<ExportTaskEntity>().AsNoTracking().SingleAsync(e => e.DatasetKey == dataset.Key && e.Key == run.Job.Key, cancel);
        return (dataset, JsonSerializer.Deserialize<ExportTaskRequest>(task.Request, AssayJson.Options)!);
    }

    private async Task<IReadOnlyList<string>> LabelNames(DatasetEntity dataset, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<LabelEntity>().Where(l => l.DatasetKey == dataset.Key).OrderBy(l => l.Ordinal).Select(l => l.Name).ToListAsync(cancel);
    }

    internal sealed record Arguments;
}
