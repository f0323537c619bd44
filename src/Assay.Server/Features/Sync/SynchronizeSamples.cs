using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Sync;

/// <summary>
/// Brings a dataset into step with its data source: new files become samples, changed ones are measured anew, samples
/// whose files are gone go. Every step is a transaction, and a run that is taken up again walks over what is done.
/// </summary>
internal sealed class SynchronizeSamples(Writer writer, Func<AppDb> open, IObjectStore store, JobQueue queue, Keys keys, TimeProvider time) : IJobHandler
{
    public string Kind => DatasetJobs.Sync;

    public bool CanCancel => true;

    public string? Problems(JobEntity job) => ScanCheckpoint.ProblemsOf(job);

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        if (await Load(run, cancel) is not { } dataset || dataset.Sources() is not [{ DataPath: not null } source, ..])
            return;
        var problems = new ScanProblems();
        var files = new SampleSource(store, dataset, source, problems);
        var seen = new SeenSamples();
        // New samples have the job's own time, by which a later run finds those of an earlier one.
        var now = run.Job.CreateTime;
        run.Counts[JobCounts.Added] = 0;
        await run.Report(0, null, cancel);
        var labels = new ImportedLabels(writer, open, keys, dataset, problems) { LeavesOutUnknownAttributes = true };
        var changes = new ChangedFiles(run, dataset);
        await new SampleBatches(run, dataset, labels, now).Write(seen.Note(files.Read(cancel), cancel), again: true, changes.Update, cancel);
        await new ReturnedSamples(run, dataset, now).Run(cancel);
        await new GoneFiles(run, open, store, dataset, source, seen, files.Unread).Remove(time, cancel);
        if (dataset.ImportAnnotations && new AnnotationLayouts(store, dataset).Of(files.Found) is { } layout)
            await new ImportAnnotations(writer, open, dataset, labels, problems).Run(layout, now, () => run.Report(80, null, cancel), cancel);
        // Only now, since their labels may just have been found.
        await new NewSamples(run, open, dataset).HandOut(90, () => time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
        await run.Complete(ScanCheckpoint.Of(problems), async (db, c) =>
        {
            run.Counts[JobCounts.Skipped] = problems.Count;
            await db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.ErrorMessage, problems.Summary), c);
            await TableSchemas.Keep(db, dataset, files.Columns, c);
            if (dataset.Type.IsImage())
                queue.Add(db, dataset.ProjectKey, dataset.Key, MeasureImages.JobKind, new MeasureArguments());
            await db.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
    }

    private async Task<DatasetEntity?> Load(JobRun run, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<DatasetEntity>().AsNoTracking().SingleOrDefaultAsync(d => d.ProjectKey == run.Job.ProjectKey && d.Key == run.Job.DatasetKey, cancel);
    }

    internal sealed record Arguments;
}
