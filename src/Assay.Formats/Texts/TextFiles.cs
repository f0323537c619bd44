using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>What the formats of texts have in common.</summary>
internal static class TextFiles
{
    /// <summary>The file that was named, or all of the tree with one of the extensions.</summary>
    public static async IAsyncEnumerable<string> Of(IFileTree files, string path, string[] extensions, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (path.Length > 0)
        {
            yield return path;
            yield break;
        }

        await foreach (var file in files.List(cancel))
        {
            if (Array.Exists(extensions, e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                yield return file;
        }
    }

    /// <summary>The lines that have a text; others are told about or, empty, passed over.</summary>
    public static async IAsyncEnumerable<TextLine> Lines(Stream file, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        var longest = Math.Min(options.MaxRecordBytes, TextLines.MaxBytes);
        await foreach (var line in TextLines.Read(file, longest, cancel))
        {
            if (line.Text is null)
                options.Tell(options.Problem($"it is no text, or longer than {longest} bytes", line.Number));
            else if (!string.IsNullOrWhiteSpace(line.Text))
                yield return line;
        }
    }

    public static AnnotatedSample Sample(string file, string text, int line, IReadOnlyList<string>? labels) => new()
    {
        Source = file,
        Text = text,
        Medium = SampleMedium.Text,
        Line = line,
        Annotations = labels?.Select(l => new SampleAnnotation { Type = AnnotationType.TextClassification, Name = l }).ToArray(),
    };

    /// <summary>The text on one line; null, and a word about it, for a sample that is none.</summary>
    public static string? Line(AnnotatedSample sample, WriteOptions options)
    {
        if (string.IsNullOrWhiteSpace(sample.Text))
        {
            options.Tell("a sample that is no text was left out", sample.Source);
            return null;
        }

        if (!sample.Text.AsSpan().ContainsAny("\r\n"))
            return sample.Text;
        options.Tell("line ends in a text became spaces", sample.Source);
        return sample.Text.ReplaceLineEndings(" ").Replace('\r', ' ').Replace('\n', ' ');
    }

    /// <summary>Names of the text's classes; null if nobody labeled it.</summary>
    public static IReadOnlyList<string>? Labels(AnnotatedSample sample, WriteOptions options)
    {
        if (sample.Annotations is not { } annotations)
            return null;
        var names = new List<string>();
        foreach (var annotation in annotations)
        {
            var name = annotation.Name?.Trim();
            if (annotation.Range is not null || annotation.Relation is not null || string.IsNullOrEmpty(name) || name.AsSpan().ContainsAny([options.Separators.Text, options.Separators.Label, '\r', '\n']))
                options.Tell($"only classes are kept, whose names hold no separator: '{annotation.Name}' was left out", sample.Source);
            else
                names.Add(name);
        }

        return names;
    }
}
