using Assay.Client;
using Assay.Formats;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Labels found for a file, and the size of the image they were drawn on if the file with them says so.</summary>
internal sealed record FoundLabels(IReadOnlyList<SampleLabel> Labels, int? Width = null, int? Height = null);

/// <summary>Where a data source keeps the labels of its files: beside them, or in the names of their folders.</summary>
internal sealed class AnnotationLayouts(IObjectStore store, DatasetEntity dataset)
{
    private const int MaxLabelLines = 1_000;

    public delegate Task<FoundLabels?> Layout(string path, CancellationToken cancel);

    /// <summary>The extension of the files that hold labels; null if labels of this dataset are not in files beside.</summary>
    public static string? BesideExtension(DatasetType type) => type switch
    {
        DatasetType.ImageClassification => ".txt",
        DatasetType.ObjectDetection or DatasetType.ImageSegmentation => ".xml",
        _ => null,
    };

    /// <summary>The layout that what was found points to; null if there are no labels to import.</summary>
    public Layout? Of(FoundFiles found) => dataset.Type switch
    {
        DatasetType.ImageClassification when found.Beside > 0 => NamesBeside,
        DatasetType.ObjectDetection or DatasetType.ImageSegmentation when found.Beside > 0 => VocBeside,

        // Folders name labels only where every file is in one: a file beside them shows that they are there for order.
        DatasetType.ImageClassification or DatasetType.SoundClassification when found is { InFolders: > 0, AtTop: 0 } => (path, _) => Task.FromResult<FoundLabels?>(FolderName(path)),
        _ => null,
    };

    private static FoundLabels FolderName(string path)
    {
        var folder = path[..path.LastIndexOf('/')];
        return new([new SampleLabel { Name = folder[(folder.LastIndexOf('/') + 1)..], AnnotatedBy = "human" }]);
    }

    private async Task<FoundLabels?> NamesBeside(string path, CancellationToken cancel)
    {
        if (await Beside(path, ".txt", cancel) is not { } stream)
            return null;
        await using var file = stream;
        var names = new List<string>();
        await foreach (var line in TextLines.Read(file, cancel: cancel))
        {
            if (line.Text is null || names.Count == MaxLabelLines)
                throw new FormatException("it is not a list of labels");
            if (!string.IsNullOrWhiteSpace(line.Text))
                names.Add(line.Text.Trim());
        }

        return new([.. names.Distinct(StringComparer.Ordinal).Select(n => new SampleLabel { Name = n, AnnotatedBy = "human" })]);
    }

    private async Task<FoundLabels?> VocBeside(string path, CancellationToken cancel)
    {
        if (await Beside(path, ".xml", cancel) is not { } stream)
            return null;
        await using var file = stream;
        try
        {
            var read = await VocReader.Read(file, (AnnotationType)dataset.Type, cancel: cancel);
            return new([.. read.Annotations!.Select(a => FormatsToLabels.Label(a, dataset.Type))], read.Size?.Width, read.Size?.Height);
        }
        catch (FormatProblemException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private async Task<Stream?> Beside(string path, string extension, CancellationToken cancel)
    {
        var beside = ObjectPath.Parse(path[..path.LastIndexOf('.')] + extension);
        return await store.Stat(beside, cancel) is null ? null : await store.OpenRead(beside, 0, cancel);
    }
}
