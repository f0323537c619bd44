using System.Runtime.CompilerServices;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Versions.Publishing;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Storage;

namespace Assay.Server.Features.Export;

/// <summary>
/// The COCO file of an export, or one each for training and evaluation. Names of files are relative to it; all have the
/// labels of the dataset in its order, so that categories have the same ids everywhere.
/// </summary>
internal sealed class CocoFiles(IObjectStore store, DatasetEntity dataset, ExportTaskRequest request, IReadOnlyList<string> labels)
{
    private const string Name = "instances.json";
    private const int Buffer = 64 * 1024;

    private readonly ObjectPath _folder = ObjectPath.ParseFolder(request.Path!);
    private readonly ScanProblems _problems = new();
    private readonly SnapshotToFormats _formats = new(withHard: false);

    /// <summary>How many labels the files could not hold, and the first of them; null if they hold all. The manifest has them.</summary>
    public string? Left => _problems.Count == 0 ? null : $"{_problems.Count} {(_problems.Count == 1 ? "label is" : "labels are")} in the manifest alone:\n{_problems.Summary}";

    /// <param name="snapshot">What is exported.</param>
    /// <param name="gone">Samples whose files are no more, which are left out.</param>
    /// <param name="cancel">Ends the writing; an unfinished file does not stay.</param>
    public async Task Write(SnapshotReader snapshot, IReadOnlySet<string> gone, CancellationToken cancel)
    {
        var header = new DatasetHeader { Labels = [.. labels.Select(l => new LabelDefinition(l))] };
        foreach (var top in request.ExportParams!.RatioSampleUsage == true ? FolderLayout.Split : [""])
        {
            await using var file = new ObjectWriter(store, _folder.Child(top + Name), cancel);
            await using var stream = new BufferedStream(file.Stream, Buffer);
            await CocoWriter.Write(stream, Samples(snapshot, top, gone, cancel), new() { Header = () => header, OnLoss = p => _problems.Add(p.ToString()) }, cancel);
            await stream.FlushAsync(cancel);
            await file.Complete(cancel);
        }
    }

    /// <summary>The samples below one folder. The layout gives the names that the files got, for it sees the same samples in the same order.</summary>
    private async IAsyncEnumerable<AnnotatedSample> Samples(SnapshotReader snapshot, string top, IReadOnlySet<string> gone, [EnumeratorCancellation] CancellationToken cancel)
    {
        var layout = new FolderLayout(dataset.Type, request);
        await foreach (var row in snapshot.Read("", cancel))
        {
            var read = row.IsLabeled ? LabelsToFormats.Read(row.Labels!) : [];
            var place = layout.Places(row, read)[0];
            if (place.StartsWith(top, StringComparison.Ordinal) && !gone.Contains(row.SampleId))
                yield return _formats.Sample(row, read) with { Source = place[top.Length..] };
        }
    }
}
