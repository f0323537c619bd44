using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>Tables in CSV or Parquet files, a sample for every row; of CSV with or without the names of the columns in the first. Written as CSV, or as Parquet where the name of the file says so.</summary>
internal sealed class TableFormat : AnnotationFormat
{
    public override string Name => "table";

    public override string Description => "rows of CSV or Parquet files";

    public override bool IsFolder => false;

    public override bool ReadsBoth => true;

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var name in TextFiles.Of(files, path, [".csv", TableReader.ParquetExtension], cancel))
        {
            await using var file = await Open(files, name, options, cancel);
            await foreach (var row in TableReader.Read(file, options with { File = name }, cancel))
                yield return row;
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        await using var file = await files.Create(path, cancel);
        var rows = Rows(samples, options, cancel);
        return path.EndsWith(TableReader.ParquetExtension, StringComparison.OrdinalIgnoreCase) ? await ParquetOutput.Write(file, rows, options, cancel) : await WriteCsv(file, rows, cancel);
    }

    private static async Task<long> WriteCsv(Stream file, IAsyncEnumerable<AnnotatedSample> rows, CancellationToken cancel)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(false), 64 * 1024);
        var count = 0L;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (count == 0 && row.Schema is { } schema && schema.Count == row.Cells!.Count)
                await CsvRows.Write(writer, [.. schema.Select(c => c.Name)]);
            await CsvRows.Write(writer, row.Cells!);
            count++;
        }

        return count;
    }

    /// <summary>The samples that are rows with as many cells as the first; others are told about.</summary>
    private static async IAsyncEnumerable<AnnotatedSample> Rows(IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        var columns = 0;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (sample.Cells is not { Count: > 0 } cells)
            {
                options.Tell("a sample that is no row of a table was left out", sample.Source);
                continue;
            }

            if (columns > 0 && cells.Count != columns)
            {
                options.Tell($"a row of {cells.Count} columns was left out, because the table has {columns}", sample.Source);
                continue;
            }

            columns = cells.Count;
            if (sample.Annotations is { Count: > 0 })
                options.Tell("a table has no place for labels", sample.Source);
            yield return sample;
        }
    }
}
