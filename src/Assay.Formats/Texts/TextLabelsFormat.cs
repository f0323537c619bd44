using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>
/// Texts with their labels behind them, a line each. Source: "Specifications for Importing Data from an OBS Directory" of
/// the ModelArts user guide, text classification combine 1.0.
/// </summary>
internal sealed class TextLabelsFormat : AnnotationFormat
{
    public override string Name => "text-labels";

    public override string Description => "texts with labels behind them, a line each";

    public override bool IsFolder => false;

    public override bool ReadsBoth => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var name in TextFiles.Of(files, path, [".txt"], cancel))
        {
            await using var file = await Open(files, name, options, cancel);
            var named = options with { File = name };
            await foreach (var line in TextFiles.Lines(file, named, cancel))
            {
                var (text, labels) = options.Separators.Split(line.Text!);
                yield return TextFiles.Sample(name, text, line.Number, labels);
            }
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        await using var file = await files.Create(path, cancel);
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024) { NewLine = "\n" };
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (TextFiles.Line(sample, options) is not { } text)
                continue;
            var labels = TextFiles.Labels(sample, options);
            // A text with a separator of its own needs another behind it.
            var parted = labels is not null || text.Contains(options.Separators.Text, StringComparison.Ordinal);
            await writer.WriteLineAsync(parted ? text + options.Separators.Text + string.Join(options.Separators.Label, labels ?? []) : text);
            count++;
        }

        return count;
    }
}
