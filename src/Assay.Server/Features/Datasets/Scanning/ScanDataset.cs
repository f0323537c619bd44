using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

internal sealed record ScanArguments;

/// <summary>Fills a new dataset with the samples of its data source.</summary>
internal sealed class ScanDataset(Writer writer, Func<AppDb> open, IObjectStore store, JobQueue queue, Keys keys, TimeProvider time) : IJobHandler
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
            await Fill(run, dataset, samples, problems, cancel);
            schema ??= samples.Columns is { } columns ? TableSchemas.Schema(columns) : null;
        }

        await run.Report(99, ScanCheckpoint.Of(problems), cancel);
        await Finish(dataset, DatasetStatus.Normal, problems.Summary, schema, cancel);
    }

    public string? Problems(JobEntity job) => ScanCheckpoint.ProblemsOf(job);

    public async Task Ended(AppDb db, JobEntity job, CancellationToken cancel)
    {
        if (await Waiting(db, job).AsNoTracking().SingleOrDefaultAsync(cancel) is { } dataset)
            await Finish(db, dataset, DatasetStatus.Abnormal, job.ErrorMessage, dataset.Schema, cancel);
    }

    private async Task Fill(JobRun run, DatasetEntity dataset, SampleSource samples, ScanProblems problems, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var labels = new ImportedLabels(writer, open, keys, dataset, problems) { LeavesOutUnknownAttributes = true };
        var again = run.Job.Attempts > 1 || dataset.TotalSamples > 0;
        await new SampleBatches(run, dataset, labels, now) { Counted = t => Count(run, t, problems) }.Write(samples.Read(cancel), again, null, cancel);
        if (dataset.ImportAnnotations && new AnnotationLayouts(store, dataset).Of(samples.Found) is { } layout)
            await new ImportAnnotations(writer, open, dataset, labels, problems).Run(layout, now, () => run.Report(50, null, cancel), cancel);
    }

    private static void Count(JobRun run, BatchTally tally, ScanProblems problems)
    {
        run.Counts[JobCounts.Total] = run.Counts[JobCounts.Finished] = tally.Found;
        run.Counts[JobCounts.Added] = tally.Added + tally.Present;
        run.Counts[JobCounts.Skipped] = problems.Count;
    }

    /// <summary>The dataset, as long as it waits for its samples.</summary>
    private static IQueryable<DatasetEntity> Waiting(AppDb db, JobEntity job) =>
        db.Set<DatasetEntity>().Where(d => d.ProjectKey == job.ProjectKey && d.Key == job.DatasetKey && d.Status == DatasetStatus.Creating);

    private async Task<DatasetEntity?> Load(JobRun run, CancellationToken cancel)
    {
        await using var db = open();
        return await Waiting(db, run.Job).AsNoTracking().SingleOrDefaultAsync(cancel);
    }

    private async Task Finish(DatasetEntity dataset, DatasetStatus status, string? message, string? schema, CancellationToken cancel)
    {
        await writer.Run((db, c) => Finish(db, dataset, status, message, schema, c), cancel);
        queue.Wake();
    }

    private async Task Finish(AppDb db, DatasetEntity dataset, DatasetStatus status, string? message, string? schema, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var live = await db.Set<DatasetEntity>()
            .Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Status == DatasetStatus.Creating)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.Status, status).SetProperty(d => d.ErrorMessage, message).SetProperty(d => d.Schema, schema)
                    .SetProperty(d => d.UpdateTime, now), cancel);
        if (live == 1 && status == DatasetStatus.Normal && dataset.Type.IsImage())
            queue.Add(db, dataset.ProjectKey, dataset.Key, MeasureImages.JobKind, new MeasureArguments());
        if (live == 1)
            await AssignItems.AddWaiting(db, queue, dataset.ProjectKey, dataset.Key, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
