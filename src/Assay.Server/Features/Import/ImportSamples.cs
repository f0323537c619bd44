using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Buckets;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Import;

/// <summary>
/// Carries out an import. Samples go in by the thousand, each batch a transaction with the counts; a run that is taken up
/// again walks over the file from its beginning and passes over what is there, so nothing is twice and nothing missing.
/// </summary>
internal sealed class ImportSamples(Writer writer, Func<AppDb> open, IObjectStore store, BucketAccess buckets, JobQueue queue, Keys keys) : IJobHandler
{
    public string Kind => DatasetJobs.Import;

    public bool CanCancel => true;

    public string? Problems(JobEntity job) => ScanCheckpoint.ProblemsOf(job);

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        if (await Load(run, cancel) is not { } dataset)
            return;
        var request = run.Arguments<ImportRequest>();
        var problems = new ScanProblems();
        var origin = request.Final ? AnnotationOrigin.Import : AnnotationOrigin.Auto;
        var labels = new ImportedLabels(writer, open, keys, dataset, problems, origin) { LeavesOutUnknownAttributes = request.AnnotationFormat is not null };
        // New samples have the job's own time, by which those of an earlier run are found.
        var now = run.Job.CreateTime;
        var read = new ReadSoFar();
        var found = await Source(run, dataset, request, problems, read, now, cancel);
        var samples = request.CopyTo is null ? found : new ImportCopies(store, dataset, request, problems).Run(found, cancel);
        var batches = new SampleBatches(run, dataset, labels, now, request.Final ? LabelingState.Labeled : LabelingState.Unconfirmed, withAttributes: true)
        {
            AddsSamples = request.WithSamples,
            Counted = tally => Count(run, tally, read, problems),
        };
        await batches.Write(samples, again: true, new PresentSamples(dataset, labels, request, now).Update, cancel);
        if (run.Counts[JobCounts.Total] == 0)
            throw problems.Summary is { } why ? new Refusal(Errors.DataImportFailed, why) : new Refusal(Errors.ImportPathEmpty, request.ImportPath);
        await new NewSamples(run, open, dataset).HandOut(97, () => now, cancel);
        await run.Complete(ScanCheckpoint.Of(problems), (db, c) => Finish(run, db, dataset, now, problems, read, c), cancel);
        queue.Wake();
    }

    private async Task<DatasetEntity?> Load(JobRun run, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<DatasetEntity>().AsNoTracking().SingleOrDefaultAsync(
            d => d.ProjectKey == run.Job.ProjectKey && d.Key == run.Job.DatasetKey && d.Status != DatasetStatus.Deleting, cancel);
    }

    private async Task<IAsyncEnumerable<ScannedSample>> Source(JobRun run, DatasetEntity dataset, ImportRequest request, ScanProblems problems, ReadSoFar read, long now, CancellationToken cancel)
    {
        if (request.AnnotationFormat is not null)
            return await FormatSource(run, dataset, request, problems, read, now, cancel);
        if (request.IsManifest)
        {
            var size = (await store.Stat(ObjectPath.Parse(request.ImportPath), cancel))?.Size ?? throw new Refusal(Errors.ImportPathEmpty, request.ImportPath);
            (run.Counts[ImportRows.Files], run.Counts[ImportRows.FilesRead], run.Counts[ImportRows.Bytes]) = (1, 0, size);
            await run.Report(0, null, cancel);
            return new ManifestSource(store, new(buckets, writer, dataset.ProjectKey), dataset, request, now, problems, at => (read.Bytes, read.Share) = (at, size == 0 ? 1 : (double)at / size)).Read(cancel);
        }

        var files = 0L;
        var folder = new FolderSource(store, dataset, request, problems, at => (read.Files, read.Share) = (Math.Min(at, files), files == 0 ? 0 : Math.Min(1, (double)at / files)));
        read.Folder = folder;
        try
        {
            await folder.Look(cancel);
        }
        catch (FileNotFoundException)
        {
            // The folder leads elsewhere by a link; trying again does not change that.
            throw new Refusal(Errors.ImportPathEmpty, request.ImportPath);
        }

        run.Counts[ImportRows.Files] = files = folder.Files;
        await run.Report(0, null, cancel);
        return folder.Read(cancel);
    }

    private async Task<IAsyncEnumerable<ScannedSample>> FormatSource(JobRun run, DatasetEntity dataset, ImportRequest request, ScanProblems problems, ReadSoFar read, long now, CancellationToken cancel)
    {
        var source = new FormatSource(
            store, new(buckets, writer, dataset.ProjectKey), dataset, request, now, problems, at => (read.Files, read.Bytes, read.Share) = (at.Files, at.Bytes, Math.Min(1, at.Share)));
        try
        {
            var found = await source.Look(cancel);
            (run.Counts[ImportRows.Files], run.Counts[ImportRows.FilesRead], run.Counts[ImportRows.Bytes]) = (found.Files, 0, found.Bytes);
        }
        catch (FileNotFoundException)
        {
            throw new Refusal(Errors.ImportPathEmpty, request.ImportPath);
        }

        await run.Report(0, null, cancel);
        return source.Read(cancel);
    }

    private static void Count(JobRun run, BatchTally tally, ReadSoFar read, ScanProblems problems)
    {
        run.Progress = 95 * read.Share;
        run.Counts[ImportRows.BytesRead] = read.Bytes;
        run.Counts[ImportRows.FilesRead] = read.Files;
        run.Counts[JobCounts.Total] = tally.Found;
        run.Counts[JobCounts.Finished] = tally.Found;
        run.Counts[JobCounts.Added] = tally.Added;
        run.Counts[ImportRows.Present] = tally.Present;
        run.Counts[JobCounts.Skipped] = problems.Count;
    }

    private async Task Finish(JobRun run, AppDb db, DatasetEntity dataset, long now, ScanProblems problems, ReadSoFar read, CancellationToken cancel)
    {
        var added = await db.Set<SampleEntity>().CountAsync(s => s.DatasetKey == dataset.Key && s.CreateTime == now, cancel);
        var imported = run.Counts[JobCounts.Added] + run.Counts[ImportRows.Present];
        run.Counts[ImportRows.Labeled] = await db.Set<AnnotationEntity>().CountAsync(a => a.DatasetKey == dataset.Key && a.CreateTime == now && a.TaskKey == null, cancel);
        run.Counts[JobCounts.Added] = added;
        run.Counts[ImportRows.Present] = Math.Max(0, imported - added);
        run.Counts[ImportRows.FilesRead] = run.Counts[ImportRows.Files];
        run.Counts[ImportRows.BytesRead] = run.Counts[ImportRows.Bytes];
        run.Counts[JobCounts.Skipped] = problems.Count;
        await TableSchemas.Keep(db, dataset, read.Folder?.Columns, cancel);
        if (dataset.Type.IsImage())
            queue.Add(db, dataset.ProjectKey, dataset.Key, MeasureImages.JobKind, new MeasureArguments());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>How far the reader is, which runs ahead of the writer.</summary>
    private sealed class ReadSoFar
    {
        private long _bytes;
        private long _files;
        private double _share;

        /// <summary>The folder that is read, if it is one.</summary>
        public FolderSource? Folder { get; set; }

        public long Bytes { get => Volatile.Read(ref _bytes); set => Volatile.Write(ref _bytes, value); }

        public long Files { get => Volatile.Read(ref _files); set => Volatile.Write(ref _files, value); }

        public double Share { get => Volatile.Read(ref _share); set => Volatile.Write(ref _share, value); }
    }
}
