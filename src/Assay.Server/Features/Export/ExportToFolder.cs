using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions.Publishing;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Jobs;
using Assay.Server.Storage;

namespace Assay.Server.Features.Export;

/// <summary>
/// Writes samples into a folder: their files in the layout that was asked for, and beside them a manifest that holds
/// every label. A run that is taken up again passes over what is there.
/// </summary>
internal sealed class ExportToFolder(JobRun run, IObjectStore store, DatasetEntity dataset, ExportTaskRequest request, IReadOnlyList<string> labelSet)
{
    private const int Together = 500;
    private const int AtOnce = 4;

    private static readonly IReadOnlyList<SampleLabel> NoLabels = [];

    private readonly ObjectPath _folder = ObjectPath.ParseFolder(request.Path!);
    private readonly FolderLayout _layout = new(dataset.Type, request);
    private readonly SnapshotToFormats _formats = new(withHard: request.ExportParams!.ClearHardProperty != true, request.SourceTypeHeader![..^1]);
    private readonly LabelFiles _labels = new(dataset.Type, request);

    public async Task Write(SnapshotReader snapshot, CancellationToken cancel)
    {
        var (done, gone) = (0L, new HashSet<string>(StringComparer.Ordinal));
        await using var manifest = new ObjectWriter(store, _folder.Child(dataset.Name + ".manifest"), cancel);
        await foreach (var rows in snapshot.Read("", cancel).Chunk(Together))
        {
            var labels = Array.ConvertAll(rows, r => r.IsLabeled ? LabelsToFormats.Read(r.Labels!) : NoLabels);
            var places = rows.Select((row, i) => _layout.Places(row, labels[i])).ToArray();
            var copied = ExportRules.HasFiles(dataset.Type) ? await Copy(rows, places, cancel) : null;
            var beside = new List<(ObjectPath, ReadOnlyMemory<byte>)>();
            for (var i = 0; i < rows.Length; i++)
            {
                if (copied?[i] == false)
                {
                    gone.Add(rows[i].SampleId);
                    continue;
                }

                var sample = _formats.Sample(rows[i], labels[i], copied is null ? null : _folder.Child(places[i][0]).ToString());
                foreach (var place in places[i])
                    beside.AddRange((await _labels.Of(place, sample, cancel)).Select(f => (_folder.Child(f.Name), f.Content)));
                ManifestWriter.WriteLine(manifest.Output, sample);
            }

            await WriteFiles.Run(store, beside, cancel);
            await manifest.Flush(cancel);
            done += rows.Length;
            (run.Counts[JobCounts.Finished], run.Counts[JobCounts.Skipped]) = (done - gone.Count, gone.Count);
            await run.Report(1 + (98.0 * done / Math.Max(1, run.Counts[JobCounts.Total])), null, cancel);
        }

        await manifest.Complete(cancel);
        if (request.AnnotationFormat != ExportRules.Coco)
            return;
        var coco = new CocoFiles(store, dataset, request, labelSet);
        await coco.Write(snapshot, gone, cancel);
        await run.Report(99, (ExportCheckpoint.Begun with { Left = coco.Left }).ToString(), cancel);
    }

    /// <summary>Which rows' files are in all their places; a file that is gone is none.</summary>
    private async Task<bool[]> Copy(SnapshotRow[] rows, IReadOnlyList<string>[] places, CancellationToken cancel)
    {
        var copied = new bool[rows.Length];
        await Parallel.ForAsync(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, c) =>
        {
            copied[i] = true;
            foreach (var place in places[i])
                copied[i] &= await CopyObject.Run(store, ObjectPath.Parse(rows[i].Path), _folder.Child(place), c);
        });
        return copied;
    }
}
