using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Versions;
using Assay.Server.Features.Versions.Publishing;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Export;

/// <summary>Makes a new dataset of samples: copies their files into its data source and takes their labels over.</summary>
internal sealed class ExportToDataset(
    JobRun run, Func<AppDb> open, IObjectStore store, JobQueue queue, Keys keys, DatasetEntity source, ExportTaskRequest request, TimeProvider time)
{
    private const int Together = 500;

    private readonly FileCopies _copies = new(store, ObjectPath.ParseFolder(request.Path!));

    public async Task Write(SnapshotReader snapshot, CancellationToken cancel)
    {
        var at = ExportCheckpoint.Parse(run.Job.Checkpoint);
        if (at.DatasetKey is null)
        {
            at = new(keys.NewKey(), Keys.NewId(), "");
            await run.Step(1, at.ToString(), (db, c) => Make(db, at, c), cancel);
        }

        var dataset = await Load(at, cancel);
        var (finished, skipped) = (run.Counts[JobCounts.Finished], run.Counts[JobCounts.Skipped]);
        await foreach (var rows in snapshot.Read("", cancel).Chunk(Together))
        {
            // What is there already is walked over all the same: the names of later files depend on it.
            var copied = await _copies.Run(rows, cancel);
            if (string.CompareOrdinal(rows[^1].SampleId, at.After) <= 0)
                continue;
            at = at with { After = rows[^1].SampleId };
            var samples = rows.Zip(copied).Where(p => p.Second is not null).Select(p => Sample(dataset, p.First, p.Second!)).ToList();
            await run.Step(1 + (97.0 * (finished + skipped + rows.Length) / Math.Max(1, run.Counts[JobCounts.Total])), at.ToString(), async (db, c) =>
            {
                (run.Counts[JobCounts.Finished], run.Counts[JobCounts.Skipped]) = (finished + samples.Count, skipped + rows.Length - samples.Count);
                await AnnotationRows.Insert(db, [.. samples.Where(s => s.Labels is not null).Select(s => s.Labels!)], c);
                await SampleRows.Insert(db, dataset.Key, samples.ConvertAll(s => s.Sample), dataset.CreateTime, c);
            }, cancel);
            (finished, skipped) = (run.Counts[JobCounts.Finished], run.Counts[JobCounts.Skipped]);
        }

        await run.Step(99, null, (db, c) => Finish(db, dataset, c), cancel);
        queue.Wake();
    }

    private async Task Make(AppDb db, ExportCheckpoint at, CancellationToken cancel)
    {
        var (asked, now) = (request.ExportParams!, time.GetUtcNow().ToUnixTimeMilliseconds());
        db.Add(new DatasetEntity
        {
            ProjectKey = source.ProjectKey,
            Key = at.DatasetKey!.Value,
            DatasetId = at.DatasetId!,
            Name = asked.ExportNewDatasetName!,
            Type = source.Type,
            Status = DatasetStatus.Creating,
            Description = source.Description,
            WorkPath = asked.ExportNewDatasetWorkPath!,
            Folder = $"{asked.ExportNewDatasetName}-{at.DatasetId}",
            DataSources = JsonSerializer.Serialize<IReadOnlyList<DataSource>>([new() { DataType = 0, DataPath = request.Path }], AssayJson.Options),
            DataFormat = source.DataFormat,
            ImportAnnotations = source.ImportAnnotations,
            WorkspaceId = source.WorkspaceId,
            CreateTime = now,
            UpdateTime = now,
            DataUpdateTime = now,
        });
        await db.SaveNamed(asked.ExportNewDatasetName!, cancel);
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == source.Key).ToListAsync(cancel);
        labels.ForEach(l => l.DatasetKey = at.DatasetKey.Value);
        db.AddRange(labels);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<DatasetEntity> Load(ExportCheckpoint at, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.ProjectKey == source.ProjectKey && d.Key == at.DatasetKey, cancel);
    }

    private (NewSample Sample, NewAnnotation? Labels) Sample(DatasetEntity dataset, SnapshotRow row, string path)
    {
        var id = SampleIds.Of(dataset.DatasetId, path);
        var labels = row.Labels is null ? null
            : new NewAnnotation(dataset.Key, keys.NewKey(), id, null, null, AnnotationOrigin.Import, "", row.LabelTime ?? dataset.CreateTime, LabelCodec.Redraft(LabelsToFormats.Read(row.Labels)));
        var hard = request.ExportParams!.ClearHardProperty != true;
        return (new()
        {
            SampleId = id,
            Name = path[(path.LastIndexOf('/') + 1)..],
            Path = path,
            Type = (SampleType)row.Type,
            Size = row.Size,
            Time = row.Time,
            Width = row.Width,
            Height = row.Height,
            Depth = row.Depth,
            Metadata = row.Metadata,
            Hard = hard && row.Hard,
            HardCoefficient = hard ? row.HardCoefficient : null,
            HardReasons = hard ? row.HardReasons : null,
            Usage = SnapshotToFormats.UsageName(row),
            State = labels is null ? LabelingState.Unlabeled : (LabelingState)row.State,
            AnnotationKey = labels?.Key,
        }, labels);
    }

    private async Task Finish(AppDb db, DatasetEntity dataset, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Status == DatasetStatus.Creating)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Status, DatasetStatus.Normal), cancel);
        await DatasetCounts.Recount(db, dataset, now, cancel);
        if (request.ExportParams!.ExportDatasetVersionName is { } name)
            await NewVersion.Add(db, dataset, VersionRules.Read(new() { VersionName = name, VersionFormat = request.ExportParams.ExportDatasetVersionFormat, RemoveSampleUsage = false }, dataset, keys.NewKey(), now), queue, cancel);
    }
}
