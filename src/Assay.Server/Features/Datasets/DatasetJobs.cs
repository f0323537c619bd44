using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>Which long work goes on in a dataset, and what may not start beside it.</summary>
internal static class DatasetJobs
{
    // Kinds of jobs that change a dataset as a whole, or read it as a whole.
    public const string Publish = "publish-version";
    public const string Switch = "switch-version";
    public const string RemoveVersion = "delete-version";
    public const string Sync = "sync-data-source";
    public const string Import = "import-data";
    public const string Export = "export-samples";

    /// <summary>
    /// Refuses work of a kind beside what already waits or runs, and holds the dataset until the transaction ends, so
    /// that of two such requests the second sees the first. Call it before the job is queued.
    /// </summary>
    public static async Task Begin(AppDb db, DatasetEntity dataset, string kind, CancellationToken cancel)
    {
        var held = await db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Status != DatasetStatus.Deleting)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.UpdateTime, d => d.UpdateTime), cancel);
        if (held == 0)
            throw new Refusal(Errors.DatasetNotFound, dataset.DatasetId);
        if (await db.Set<DatasetEntity>().AnyAsync(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Status == DatasetStatus.Creating, cancel))
            throw new Refusal(Errors.DatasetReading);
        // Exports read a snapshot of their own and are in nobody's way.
        if (kind != Export && await Of(db, dataset.ProjectKey, [dataset.Key]).Select(j => j.Kind).FirstOrDefaultAsync(k => k == Publish || k == Switch || k == Sync || k == Import, cancel) is { } running)
            throw Refuse(kind, running);
    }

    /// <summary>Jobs of datasets that wait or run.</summary>
    public static IQueryable<JobEntity> Of(AppDb db, long projectKey, IReadOnlyList<long> datasets) => db.Set<JobEntity>()
        .Where(j => j.State == JobState.Queued || j.State == JobState.Running)
        .Where(j => j.ProjectKey == projectKey && j.DatasetKey != null && datasets.Contains(j.DatasetKey.Value));

    /// <summary>What the dataset's status says while work of these kinds goes on.</summary>
    public static DatasetStatus Status(DatasetStatus own, IEnumerable<string> running)
    {
        if (own != DatasetStatus.Normal)
            return own;
        return running.Select(StatusOf).FirstOrDefault(s => s is not null) ?? own;
    }

    private static DatasetStatus? StatusOf(string kind) => kind switch
    {
        Publish => DatasetStatus.Publishing,
        Switch => DatasetStatus.SwitchingVersion,
        Sync => DatasetStatus.Synchronizing,
        Import => DatasetStatus.Importing,
        _ => null,
    };

    private static Refusal Refuse(string wanted, string running) => (wanted, running) switch
    {
        (_, Publish) or (Publish, _) => new(Errors.DatasetPublishing, Words(running)),
        (_, Switch) => new(Errors.DatasetSwitching),
        (_, Sync) => new(Errors.SyncRunning),
        _ => new(Errors.ImportRunning),
    };

    private static Phrase Words(string kind) => kind switch
    {
        Publish => new("a version is being published", "正在发布版本"),
        Switch => new("its version is being switched", "正在切换版本"),
        Sync => new("its data source is being synchronized", "正在同步数据源"),
        _ => new("data is being imported", "正在导入数据"),
    };
}
