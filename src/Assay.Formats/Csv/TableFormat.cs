using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>Tables in CSV files, a sample for every row; with or without the names of the columns in the first.</summary>
internal sealed class TableFormat : AnnotationFormat
{
    public override string Name => "table";

    public override string Description => "rows of a CSV file";

    public override bool IsFolder => false;

    public override bool ReadsBoth => true;

    /// <summary>The rows that can be read; others are told about.</summary>
    public static async IAsyncEnumerable<CsvRow> Rows(Stream file, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        var longest = Math.Min(options.MaxRecordBytes, TextLines.MaxBytes);
        await foreach (var row in CsvRows.Read(file, longest, cancel))
        {
            if (row.Cells is null)
                options.Tell(options.Problem($"it is no CSV row, or longer than {longest} bytes", row.Line));
            else
                yield return row;
        }
    }

    public override async IAsyncEnumerable<AnnotatedSample> Read(IFileTree files, string path, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var name in TextFiles.Of(files, path, ".csv", cancel))
        {
            await using var file = await Open(files, name, options, cancel);
            var named = options with { File = name };
            var (columns, schema) = (0, (IReadOnlyList<TableColumn>?)null);
            await foreach (var row in Rows(file, named, cancel))
            {
                if (columns == 0)
                {
                    columns = row.Cells!.Count;
                    schema = options.WithColumnHeader ? [.. row.Cells.Select((c, i) => new TableColumn(c.Length > 0 ? c : $"attr_{i + 1}", "STRING"))] : null;
                    if (options.WithColumnHeader)
                        continue;
                }

                if (row.Cells!.Count == columns)
                    yield return new() { Source = name, Cells = row.Cells, Schema = schema, Medium = SampleMedium.Table, Line = row.Line };
                else
                    named.Tell(named.Problem($"the row has {row.Cells.Count} columns, not {columns}", row.Line));
            }
        }
    }

    public override async Task<long> Write(IFileSink files, string path, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions options, CancellationToken cancel = default)
    {
        await using var writer = new StreamWriter(await files.Create(path, cancel), new UTF8Encoding(false), 64 * 1024);
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (sample.Cells is not { Count: > 0 } cells)
            {
                options.Tell("a sample that is no row of a table was left out", sample.Source);
                continue;
            }

            if (sample.Annotations is { Count: > 0 })
                options.Tell("a table has no place for labels", sample.Source);
            if (count == 0 && sample.Schema is { } schema)
                await CsvRows.Write(writer, [.. schema.Select(c => c.Name)]);
            await CsvRows.Write(writer, cells);
            count++;
        }

        return count;
    }
}
