using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>
/// YOLO: a text file for every image, a line for every object, measures as fractions of the image. Sources: the dataset
/// pages of the Ultralytics documentation (detect and segment, <c>data.yaml</c>), the Darknet layout (<c>obj.names</c>)
/// that the ModelArts user guide describes, and <c>classes.txt</c> of labelImg (docs/formats/yolo.md).
/// </summary>
internal sealed class YoloFormat : AnnotationFormat
{
    private static readonly string[] NotLabels = ["classes.txt", "train.txt", "val.txt", "valid.txt", "test.txt", "requirements.txt", "readme.txt"];

    public override string Name => "yolo";

    public override string Description => "YOLO: a .txt file of boxes or polygons for every image";

    public override bool IsFolder => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var found = await FoundImages.Find(files, ".txt", options, cancel);
        var setup = await YoloSetup.Read(files, options, cancel);
        options.OnHeader?.Invoke(new() { Labels = [.. setup.Names.Select(n => new LabelDefinition(n))] });
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in found.Images)
        {
            var labels = YoloPaths.Labels(image);
            var stream = await files.OpenRead(labels, cancel);
            if (stream is null)
                stream = await files.OpenRead(labels = SamplePath.Stem(image) + ".txt", cancel);
            read.Add(labels);
            var sample = new AnnotatedSample { Source = image, Medium = SampleMedium.Image, Usage = setup.Usage(image), Size = await SizeOf(files, image, options, cancel) };
            if (stream is null)
                yield return sample;
            else
                yield return await Labeled(sample, stream, labels, setup, options, cancel);
        }

        // Labels alone are enough where somebody says how large the images are.
        foreach (var labels in found.Annotations.Where(l => !read.Contains(l) && !NotLabels.Contains(SamplePath.Name(l).ToLowerInvariant())))
        {
            var sample = new AnnotatedSample { Source = YoloPaths.Image(labels), Medium = SampleMedium.Image, Usage = setup.Usage(labels), Size = options.ImageSize };
            yield return await Labeled(sample, await Open(files, labels, options, cancel), labels, setup, options, cancel);
        }
    }

    public override Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default) =>
        YoloWriter.Write(files, samples, options, cancel);

    private static async Task<AnnotatedSample> Labeled(AnnotatedSample sample, Stream stream, string labels, YoloSetup setup, ReadOptions options, CancellationToken cancel)
    {
        await using var file = stream;
        var named = options with { File = labels };
        var annotations = new List<SampleAnnotation>();
        await foreach (var line in TextFiles.Lines(file, named, cancel))
        {
            if (sample.Size is null)
            {
                named.Tell(named.Problem("the size of the image is not known, so that fractions of it say nothing", line.Number));
                return sample;
            }

            if (YoloLine.Read(line.Text!, setup.Names, sample.Size, out var wrong) is { } annotation)
                annotations.Add(annotation);
            else
                named.Tell(named.Problem(wrong!, line.Number));
        }

        return sample with { Annotations = annotations.ToArray() };
    }

    private static async Task<ImageSize?> SizeOf(IFileTree files, string image, ReadOptions options, CancellationToken cancel)
    {
        await using var file = await files.OpenRead(image, cancel);
        return (file is null ? null : await ImageHeader.Read(file, cancel)) ?? options.ImageSize;
    }
}
