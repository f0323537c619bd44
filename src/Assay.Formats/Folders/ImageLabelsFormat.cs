using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>
/// Images with a text file beside each that holds its classes, a line each. Source: "Specifications for Importing Data from
/// an OBS Directory" of the ModelArts user guide, image classification 1.0.
/// </summary>
internal sealed class ImageLabelsFormat : AnnotationFormat
{
    private const int MaxLabels = 1_000;

    public override string Name => "image-labels";

    public override string Description => "images with a .txt file of classes beside each";

    public override bool IsFolder => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var found = await FoundImages.Find(files, ".txt", options, cancel);
        foreach (var image in found.Images)
        {
            var beside = SamplePath.Stem(image) + ".txt";
            var names = await Names(files, beside, options, cancel);
            yield return new()
            {
                Source = image,
                Medium = SampleMedium.Image,
                Annotations = names?.Select(n => new SampleAnnotation { Type = AnnotationType.ImageClassification, Name = n }).ToArray(),
            };
        }

        foreach (var text in found.Annotations.Where(t => found.Beside(t) is null))
            options.Tell(options.Problem("there is no image beside it") with { File = text });
    }

    /// <summary>The classes in a file: a line each, empty lines passed over, each once.</summary>
    /// <exception cref="FormatProblemException">It is not a list of classes.</exception>
    public static async Task<IReadOnlyList<string>> Names(Stream file, ReadOptions options, CancellationToken cancel)
    {
        var names = new List<string>();
        await foreach (var line in TextLines.Read(file, Math.Min(options.MaxRecordBytes, TextLines.MaxBytes), cancel))
        {
            if (line.Text is null || names.Count == MaxLabels)
                throw new FormatProblemException(options.Problem("it is not a list of labels", line.Number));
            if (!string.IsNullOrWhiteSpace(line.Text))
                names.Add(line.Text.Trim());
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        var folder = new FolderWriter(files, options);
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (folder.Place(sample) is not { } place)
                continue;
            await folder.Copy(sample, place, cancel);
            if (sample.Annotations is { } annotations)
            {
                var names = annotations.Where(a => a.Shape is null && a.Mask is null).Select(a => a.Name?.ReplaceLineEndings(" ").Trim()).Where(n => n is { Length: > 0 }).ToList();
                if (names.Count < annotations.Count)
                    options.Tell("only classes of whole images are kept", sample.Source);
                await folder.WriteText(SamplePath.Stem(place) + ".txt", sample, string.Concat(names.Select(n => n + "\n")), cancel);
            }

            count++;
        }

        return count;
    }

    private static async Task<IReadOnlyList<string>?> Names(IFileTree files, string path, ReadOptions options, CancellationToken cancel)
    {
        await using var file = await files.OpenRead(path, cancel);
        if (file is null)
            return null;
        try
        {
            return await Names(file, options with { File = path }, cancel);
        }
        catch (FormatProblemException e) when (options.OnProblem is not null)
        {
            options.OnProblem(e.Problem);
            return null;
        }
    }
}
