using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples.Search;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>
/// Publishes a version: takes a snapshot of the dataset, writes the files from it, and makes it the current version.
/// Whatever happens to the dataset after the snapshot does not show in the version. A run that is taken up again writes
/// the same files from the same snapshot.
/// </summary>
internal sealed class PublishVersion(Func<AppDb> open, IObjectStore store, JobQueue queue, TimeProvider time) : IJobHandler
{
    private const string SnapshotTaken = "snapshot";
    private const double AfterSnapshot = 5;

    public string Kind => DatasetJobs.Publish;

    public bool CanCancel => true;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var (dataset, version) = await Load(run, cancel);
        if (version is not { Status: VersionStatus.Creating })
            return;
        if (run.Job.Checkpoint is null)
        {
            await RemoveFiles(version, cancel);
            await run.Step(AfterSnapshot, SnapshotTaken, async (db, c) => run.Counts[JobCounts.Total] = await Snapshot(db, version, c), cancel);
        }

        var tally = new VersionTally();
        var total = Math.Max(1, run.Counts[JobCounts.Total]);
        await new VersionFiles(open, store, dataset, version).Write(tally, Progress, cancel);
        await run.Complete(null, (db, c) => Finish(db, dataset, version, tally, c), cancel);

        Task Progress(int written)
        {
            run.Counts[JobCounts.Finished] = written;
            return run.Report(AfterSnapshot + ((100 - AfterSnapshot) * written / total), null, cancel);
        }
    }

    /// <summary>A version that cannot be published says why; what it took from the database goes.</summary>
    public async Task Ended(AppDb db, JobEntity job, CancellationToken cancel)
    {
        var key = JobArguments(job).VersionKey;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Set<VersionEntity>().Where(v => v.DatasetKey == job.DatasetKey && v.Key == key && v.Status == VersionStatus.Creating).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.Status, VersionStatus.Error).SetProperty(v => v.Message, job.ErrorMessage).SetProperty(v => v.UpdateTime, now), cancel);
        queue.Add(db, job.ProjectKey, job.DatasetKey, DatasetJobs.RemoveVersion, new RemoveVersionRows.Arguments(key));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(DatasetEntity, VersionEntity?)> Load(JobRun run, CancellationToken cancel)
    {
        var key = run.Arguments<Arguments>().VersionKey;
        await using var db = open();
        var dataset = await db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.ProjectKey == run.Job.ProjectKey && d.Key == run.Job.DatasetKey, cancel);
        return (dataset, await db.Set<VersionEntity>().AsNoTracking().SingleOrDefaultAsync(v => v.DatasetKey == dataset.Key && v.Key == key, cancel));
    }

    private static Task<int> Snapshot(AppDb db, VersionEntity version, CancellationToken cancel)
    {
        var all = new SqlPredicate();
        all.Add($"s.dataset_key = {all.Value(version.DatasetKey)}");
        return TakeSnapshot.Run(db, version.DatasetKey, version.Key, all, new(version.Ratio, !version.RemoveSampleUsage, version.Seed), cancel);
    }

    /// <summary>A version of this name may have been there and be deleted; its files would mix with the new ones.</summary>
    private async Task RemoveFiles(VersionEntity version, CancellationToken cancel)
    {
        await foreach (var file in store.List(ObjectPath.ParseFolder(version.Folder), cancel))
            await store.Delete(file.Path, cancel);
    }

    private async Task Finish(AppDb db, DatasetEntity dataset, VersionEntity version, VersionTally tally, CancellationToken cancel)
    {
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key).OrderBy(l => l.Ordinal).ToListAsync(cancel);
        var (added, changed, removed) = version.PreviousKey is { } previous
            ? await CompareSnapshots.Run(db, dataset.Key, version.Key, previous, cancel)
            : (tally.Total, 0, 0);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Set<VersionEntity>().Where(v => v.DatasetKey == dataset.Key && v.Key == version.Key && v.Status == VersionStatus.Creating).ExecuteUpdateAsync(
            set => set.SetProperty(v => v.Status, VersionStatus.Normal).SetProperty(v => v.UpdateTime, now)
                .SetProperty(v => v.TotalSamples, tally.Total).SetProperty(v => v.AnnotatedSamples, tally.Annotated)
                .SetProperty(v => v.AddedSamples, added).SetProperty(v => v.ModifiedSamples, changed).SetProperty(v => v.DeletedSamples, removed)
                .SetProperty(v => v.TrainSamples, tally.Train).SetProperty(v => v.EvalSamples, tally.Eval).SetProperty(v => v.HardSamples, tally.Hard)
                .SetProperty(v => v.TotalBytes, tally.Bytes).SetProperty(v => v.LabelType, tally.LabelType).SetProperty(v => v.LabelStats, tally.LabelStats(labels)),
            cancel);
        await db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CurrentVersionKey, version.Key).SetProperty(d => d.UpdateTime, now), cancel);
    }

    private static Arguments JobArguments(JobEntity job) => JsonSerializer.Deserialize<Arguments>(job.Arguments, AssayJson.Options)!;

    internal sealed record Arguments(long VersionKey);
}
