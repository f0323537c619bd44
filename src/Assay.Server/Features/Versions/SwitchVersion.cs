using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

/// <summary>
/// Gives the samples of a dataset the labels they had in a version, and makes it the current one, in one transaction.
/// Samples that were removed since come back; samples that were added since stay as they are.
/// </summary>
internal sealed class SwitchVersion(TimeProvider time) : IJobHandler
{
    private const string Restore = """
        UPDATE samples SET annotation_key = v.annotation_key, state = v.state, hard = v.hard, hard_coefficient = v.hard_coefficient,
            hard_reasons = v.hard_reasons, metadata = v.metadata, merged_by = NULL
        FROM snapshot_samples v
        WHERE v.dataset_key = @Dataset AND v.snapshot_key = @Snapshot AND samples.dataset_key = v.dataset_key AND samples.sample_id = v.sample_id
        """;

    private const string Returned = """
        DELETE FROM removed_samples WHERE dataset_key = @Dataset
            AND EXISTS (SELECT 1 FROM samples s WHERE s.dataset_key = removed_samples.dataset_key AND s.sample_id = removed_samples.sample_id)
        """;

    public string Kind => DatasetJobs.Switch;

    public bool CanCancel => true;

    /// <summary>Queues the switch, in the transaction of the change that asks for it.</summary>
    public static async Task Add(AppDb db, DatasetEntity dataset, string versionId, JobQueue queue, CancellationToken cancel)
    {
        await DatasetJobs.Begin(db, dataset, DatasetJobs.Switch, cancel);
        var version = await db.PublishedVersion(dataset, versionId, cancel);
        queue.Add(db, dataset.ProjectKey, dataset.Key, DatasetJobs.Switch, new Arguments(version.Key));
    }

    public Task Run(JobRun run, CancellationToken cancel) => run.Complete(null, (db, c) => Switch(db, run, c), cancel);

    private async Task Switch(AppDb db, JobRun run, CancellationToken cancel)
    {
        var key = run.Arguments<Arguments>().VersionKey;
        var dataset = await db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.ProjectKey == run.Job.ProjectKey && d.Key == run.Job.DatasetKey, cancel);
        var version = await db.Set<VersionEntity>().AsNoTracking().SingleOrDefaultAsync(v => v.DatasetKey == dataset.Key && v.Key == key && v.Status == VersionStatus.Normal, cancel)
            ?? throw new Refusal(Errors.DatasetVersionNotFound, "");
        var connection = await db.Connection(cancel);
        await Execute(SnapshotHold.Restore);
        run.Counts[JobCounts.Changed] = await Execute(Restore);
        await Execute(Returned);
        await RestoreLabels(db, dataset, version, cancel);
        await DatasetCounts.Recount(db, dataset, time.GetUtcNow().ToUnixTimeMilliseconds(), cancel);
        await db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.CurrentVersionKey, key), cancel);

        Task<int> Execute(string text) => connection.ExecuteAsync(Command(text));
        CommandDefinition Command(string text) =>
            new(text, new { Dataset = dataset.Key, Snapshot = key, No = false }, db.Transaction, commandTimeout: 0, cancellationToken: cancel);
    }

    /// <summary>Labels that samples have again and the label set no longer has.</summary>
    private static async Task RestoreLabels(AppDb db, DatasetEntity dataset, VersionEntity version, CancellationToken cancel)
    {
        var set = await LabelSetEdit.Load(db, dataset, cancel);
        var published = version.LabelStats is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<LabelStats>>(version.LabelStats, AssayJson.Options) ?? [];
        var missing = published.Where(l => l.SampleCount > 0 && l.Name is { Length: > 0 } && !set.Has(l.Type!.Value, l.Name)).ToList();
        if (missing.Count == 0)
            return;
        foreach (var label in missing.Select(l => new Label { Name = l.Name, Type = l.Type, Property = l.Property, Attributes = l.Attributes }).OrderBy(set.CreationOrder))
            set.Add(label);
        await set.Save(db, cancel);
    }

    internal sealed record Arguments(long VersionKey);
}
