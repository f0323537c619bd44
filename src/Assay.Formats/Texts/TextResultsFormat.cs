using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>
/// Texts in one file, their labels line by line in another: <c>x.txt</c> and <c>x_result.txt</c>. Source: "Specifications
/// for Importing Data from an OBS Directory" of the ModelArts user guide, text classification 1.0.
/// </summary>
internal sealed class TextResultsFormat : AnnotationFormat
{
    public override string Name => "text-results";

    public override string Description => "texts in x.txt, their labels in x_result.txt";

    public override bool IsFolder => true;

    public override bool ReadsBoth => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var name in TextFiles.Of(files, path, [".txt"], cancel))
        {
            if (TextResults.Is(name))
                continue;
            await using var file = await Open(files, name, options, cancel);
            await using var results = await files.OpenRead(TextResults.Of(name), cancel) is { } beside ? new TextResults(beside, options.Separators, cancel) : null;
            await foreach (var line in TextFiles.Lines(file, options with { File = name }, cancel))
                yield return TextFiles.Sample(name, line.Text!, line.Number, results is null ? null : await results.At(line.Number));
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        await using var texts = new StreamWriter(await files.Create("texts.txt", cancel), new UTF8Encoding(false)) { NewLine = "\n" };
        await using var results = new StreamWriter(await files.Create(TextResults.Of("texts.txt"), cancel), new UTF8Encoding(false)) { NewLine = "\n" };
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (TextFiles.Line(sample, options) is not { } text)
                continue;
            await texts.WriteLineAsync(text);
            await results.WriteLineAsync(string.Join(options.Separators.Label, TextFiles.Labels(sample, options) ?? []));
            count++;
        }

        return count;
    }
}
