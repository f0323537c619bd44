using System.Text;

namespace Assay.Formats;

/// <summary>Writes a YOLO folder: label files in <c>labels</c>, names of the classes in <c>data.yaml</c> and <c>classes.txt</c>.</summary>
internal static class YoloWriter
{
    public static async Task<long> Write(IFileSink files, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel)
    {
        var folder = new FolderWriter(files, options);
        LabelNumbers? numbers = null;
        var usages = new SortedSet<string>(StringComparer.Ordinal);
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            numbers ??= new(options.Header?.Invoke());
            if (folder.Place(sample) is not { } place)
                continue;
            var split = sample.Usage switch { "TRAIN" => "train", "EVAL" => "val", "TEST" => "test", _ => null };
            place = Under(place, split);
            if (split is not null)
                usages.Add(split);
            if (sample.Annotations is { Count: > 0 } && sample.Size is null)
            {
                options.Tell("the size of the image is not known: it was left out", sample.Source);
                continue;
            }

            if (sample.Annotations is not null && !await folder.WriteText(SamplePath.Stem("labels/" + place) + ".txt", sample, Lines(sample, numbers, options), cancel))
                continue;
            await folder.Copy(sample, "images/" + place, cancel);
            count++;
        }

        await Setup(files, numbers ?? new(options.Header?.Invoke()), usages, cancel);
        return count;
    }

    /// <summary>Images that came from <c>images/train</c> do not get another.</summary>
    private static string Under(string place, string? split)
    {
        var path = place.StartsWith("images/", StringComparison.Ordinal) ? place["images/".Length..] : place;
        return split is null || path.StartsWith(split + "/", StringComparison.Ordinal) ? path : $"{split}/{path}";
    }

    private static string Lines(AnnotatedSample sample, LabelNumbers numbers, WriteOptions options)
    {
        var text = new StringBuilder();
        foreach (var annotation in sample.Annotations!.SelectMany(ShapeConversion.ToApi))
        {
            var shape = annotation.Shape is { Kind: ShapeKind.Bndbox, Rotation: not 0 } or { Kind: ShapeKind.Circle } ? annotation.Shape.AsPolygon() : annotation.Shape;
            if (shape is { Kind: ShapeKind.Bndbox or ShapeKind.Polygon } && annotation.Name is { Length: > 0 } name)
                YoloLine.Write(text, numbers.Of(name.ReplaceLineEndings(" ")), annotation, shape, sample.Size!);
            else
                options.Tell($"YOLO has boxes and polygons alone: '{annotation.Name}' was left out", sample.Source);
        }

        return text.ToString();
    }

    private static async Task Setup(IFileSink files, LabelNumbers numbers, SortedSet<string> usages, CancellationToken cancel)
    {
        var yaml = new StringBuilder("path: .\n");
        foreach (var (key, folder) in new[] { ("train", usages.Contains("train") ? "images/train" : "images"), ("val", usages.Contains("val") ? "images/val" : usages.Contains("train") ? "images/train" : "images") })
            yaml.Append(key).Append(": ").Append(folder).Append('\n');
        if (usages.Contains("test"))
            yaml.Append("test: images/test\n");
        yaml.Append("names:\n");
        for (var i = 0; i < numbers.Names.Count; i++)
            yaml.Append("  ").Append(i).Append(": \"").Append(numbers.Names[i].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
        await using (var file = await files.Create("data.yaml", cancel))
            await file.WriteAsync(Encoding.UTF8.GetBytes(yaml.ToString()), cancel);
        await using (var file = await files.Create("classes.txt", cancel))
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(numbers.Names.Select(n => n + "\n"))), cancel);
    }
}
