using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>
/// Files in folders that are named for their class. Source: "Specifications for Importing Data from an OBS Directory" of
/// the ModelArts user guide, image classification (ImageNet 1.0) and sound classification.
/// </summary>
internal sealed class ImageFoldersFormat : AnnotationFormat
{
    public override string Name => "class-folders";

    public override string Description => "images or recordings in a folder for each class";

    public override bool IsFolder => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var file in files.List(cancel))
        {
            var image = SamplePath.IsImage(file);
            if (!image && !SamplePath.IsSound(file))
                continue;
            var folder = SamplePath.Name(SamplePath.Folder(file));
            yield return new()
            {
                Source = file,
                Medium = image ? SampleMedium.Image : SampleMedium.Audio,
                // The last of several folders counts; a file in none has no class.
                Annotations = folder.Length == 0 ? null : [new() { Type = image ? AnnotationType.ImageClassification : AnnotationType.SoundClassification, Name = folder }],
            };
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        if (options.Sources is null)
            throw new FormatProblemException(new("this format is nothing but the samples' own files: say where they are, so that they are copied"));
        var folder = new FolderWriter(files, options);
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (folder.Place(sample) is not { } place)
                continue;
            var names = (sample.Annotations ?? []).Where(a => a.Shape is null && a.Mask is null && a.Name is { Length: > 0 }).Select(a => a.Name!).ToList();
            if (names.Count != 1)
                options.Tell(names.Count == 0 ? "it has no class and lies in no folder" : $"it has {names.Count} classes; the first counts", sample.Source);
            if (names.Count > 0 && SamplePath.Inside(names[0].Replace('/', '_')) is not { } && names[0].Length > 0)
                options.Tell($"no folder can be called '{names[0]}'", sample.Source);
            var target = names.Count > 0 && SamplePath.Inside(names[0].Replace('/', '_')) is { } name ? SamplePath.Join(name, SamplePath.Name(place)) : SamplePath.Name(place);
            if (await folder.Copy(sample, target, cancel))
                count++;
        }

        return count;
    }
}
