using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>
/// Texts in the first column of a CSV file, their labels in the second. Source: "Specifications for Importing Data from an
/// OBS Directory" of the ModelArts user guide, text classification.
/// </summary>
internal sealed class CsvFormat : AnnotationFormat
{
    public override string Name => "csv";

    public override string Description => "texts in the first column of a CSV file, labels in the second";

    public override bool IsFolder => false;

    public override bool ReadsBoth => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var name in TextFiles.Of(files, path, [".csv"], cancel))
        {
            await using var file = await Open(files, name, options, cancel);
            var named = options with { File = name };
            await foreach (var row in TableReader.CsvLines(file, named, cancel))
            {
                if (!string.IsNullOrWhiteSpace(row.Cells![0]))
                    yield return TextFiles.Sample(name, row.Cells[0], row.Line, row.Cells.Count > 1 ? options.Separators.Labels(row.Cells[1]) : null);
            }
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        await using var writer = new StreamWriter(await files.Create(path, cancel), new UTF8Encoding(false), 64 * 1024);
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (string.IsNullOrWhiteSpace(sample.Text))
            {
                options.Tell("a sample that is no text was left out", sample.Source);
                continue;
            }

            var labels = TextFiles.Labels(sample, options);
            await CsvRows.Write(writer, labels is null ? [sample.Text] : [sample.Text, string.Join(options.Separators.Label, labels)]);
            count++;
        }

        return count;
    }
}
