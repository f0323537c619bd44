using Assay.Client;
using Assay.Formats;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Storage;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>Writes the files of a version from its snapshot: the manifest, and what the manifest names.</summary>
internal sealed class VersionFiles(Func<AppDb> open, IObjectStore store, DatasetEntity dataset, VersionEntity version)
{
    private const int Together = 500;
    private const int ReportEvery = 50;

    private static readonly IReadOnlyList<SampleLabel> NoLabels = [];

    private readonly SnapshotToFormats _formats = new(withHard: !version.ClearHardProperty);
    private readonly FileCopies? _copies = version.ExportImages && HasFiles(dataset.Type) ? new(store, ObjectPath.ParseFolder(version.DataPath())) : null;

    private readonly ShapeFiles? _shapes = dataset.Type is DatasetType.ObjectDetection or DatasetType.ImageSegmentation ? new(store, ObjectPath.ParseFolder(version.AnnotationPath())) : null;

    public async Task Write(VersionTally tally, Func<int, Task> progress, CancellationToken cancel)
    {
        var samples = new AnnotatedSample[Together];
        await using var manifest = new ObjectWriter(store, ObjectPath.Parse(version.ManifestPath()), cancel);
        await using var table = version.Format == VersionFormat.Csv ? new TableFile(store, dataset, version, cancel) : null;
        await foreach (var rows in new SnapshotReader(open, version.DatasetKey, version.Key).Read("", cancel).Chunk(Together))
        {
            if (table is not null)
            {
                foreach (var row in rows)
                    tally.Add(row, NoLabels);
                await table.Add(rows, cancel);
                continue;
            }

            var moved = _copies is null ? null : await _copies.Run(rows, cancel);
            for (var i = 0; i < rows.Length; i++)
            {
                var labels = rows[i].IsLabeled ? LabelsToFormats.Read(rows[i].Labels!) : NoLabels;
                tally.Add(rows[i], labels);
                samples[i] = _formats.Sample(rows[i], labels, moved?[i]);
            }

            if (_shapes is not null)
                await _shapes.Run(rows, samples, cancel);
            foreach (var sample in samples.AsSpan(0, rows.Length))
                ManifestWriter.WriteLine(manifest.Output, sample);
            await manifest.Flush(cancel);
            if (tally.Total / Together % ReportEvery == 0)
                await progress(tally.Total);
        }

        if (table is not null)
            ManifestWriter.WriteLine(manifest.Output, await table.Complete(cancel));
        await manifest.Complete(cancel);
    }

    private static bool HasFiles(DatasetType type) => !type.IsText() && type != DatasetType.Table;
}
