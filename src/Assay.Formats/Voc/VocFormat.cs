using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>
/// A folder of PASCAL VOC files: beside their images, as the data-management API has them, or in another folder than
/// theirs, as the challenge has them. Images without a file are samples that nobody labeled.
/// </summary>
internal sealed class VocFormat : AnnotationFormat
{
    public override string Name => "voc";

    public override string Description => "PASCAL VOC: an XML file for every image";

    public override bool IsFolder => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var found = await FoundImages.Find(files, ".xml", options, cancel);
        var annotated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var xml in found.Annotations)
        {
            if (await One(files, xml, options, cancel) is not { } sample)
                continue;
            var name = sample.Source is { } given ? SamplePath.Name(given.Replace('\\', '/')) : null;
            var image = found.Beside(xml) ?? (name is null ? null : found.Named(name));
            annotated.Add(image ?? "");
            yield return sample with { Source = image ?? SamplePath.Join(SamplePath.Folder(xml), name ?? SamplePath.Name(SamplePath.Stem(xml))) };
        }

        foreach (var image in found.Images)
        {
            if (!annotated.Contains(image))
                yield return new() { Source = image, Medium = SampleMedium.Image };
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        var folder = new FolderWriter(files, options);
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (folder.Place(sample) is not { } place)
                continue;
            if (sample.Annotations is not null
                && !await folder.Write(SamplePath.Stem(place) + ".xml", sample, file => VocWriter.Write(file, sample with { Source = SamplePath.Name(place) }, options, cancel), cancel))
                continue;
            await folder.Copy(sample, place, cancel);
            count++;
        }

        return count;
    }

    private static async Task<AnnotatedSample?> One(IFileTree files, string path, ReadOptions options, CancellationToken cancel)
    {
        var named = options with { File = path };
        await using var file = await Open(files, path, named, cancel);
        try
        {
            return await VocReader.Read(file, null, named, cancel);
        }
        catch (FormatProblemException e) when (options.OnProblem is not null)
        {
            options.OnProblem(e.Problem);
            return null;
        }
    }
}
