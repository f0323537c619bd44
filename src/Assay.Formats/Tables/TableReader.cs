using System.Runtime.CompilerServices;

namespace Assay.Formats;

/// <summary>
/// Reads tables row by row: CSV (RFC 4180), or Apache Parquet where the file's name ends so. Values are checked against
/// <see cref="ReadOptions.Columns"/>, or against the types that a Parquet file itself declares.
/// </summary>
public static class TableReader
{
    /// <summary>What the names of Parquet files end in.</summary>
    public const string ParquetExtension = ".parquet";

    /// <summary>Reads the rows; what is wrong with one is told with its line, in Parquet files its number.</summary>
    /// <param name="stream">The file; stays open. One of Parquet is copied to a temporary file first unless it can be sought.</param>
    /// <param name="options">Its name, its columns and limits.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="FormatProblemException">The file cannot be read, or has not the columns that are wanted.</exception>
    public static IAsyncEnumerable<AnnotatedSample> Read(Stream stream, ReadOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        return options.File?.EndsWith(ParquetExtension, StringComparison.OrdinalIgnoreCase) == true ? ParquetTable.Read(stream, options, cancel) : Csv(stream, options, cancel);
    }

    /// <summary>The rows of a CSV file that can be read; others are told about.</summary>
    internal static async IAsyncEnumerable<CsvRow> CsvLines(Stream stream, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        var longest = Math.Min(options.MaxRecordBytes, TextLines.MaxBytes);
        await foreach (var row in CsvRows.Read(stream, longest, cancel))
        {
            if (row.Cells is null)
                options.Tell(options.Problem($"it is no CSV row, or longer than {longest} bytes", row.Line));
            else
                yield return row;
        }
    }

    /// <summary>A row as a sample; null, and a word about it, for a bad one.</summary>
    internal static AnnotatedSample? Row(string[] cells, long line, TableColumns columns, IReadOnlyList<TableColumn>? schema, ReadOptions options)
    {
        if (columns.Check(cells) is { } problem)
        {
            options.Tell(options.Problem(problem, line));
            return null;
        }

        return new() { Source = options.File, Cells = cells, Schema = schema, Medium = SampleMedium.Table, Line = line };
    }

    private static async IAsyncEnumerable<AnnotatedSample> Csv(Stream stream, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (choice, schema) = ((ColumnChoice?)null, (IReadOnlyList<TableColumn>?)null);
        await foreach (var row in CsvLines(stream, options, cancel))
        {
            if (choice is null)
            {
                choice = ColumnChoice.Of(Columns(row.Cells!, options.WithColumnHeader), options.WithColumnHeader, options);
                options.OnHeader?.Invoke(new() { Columns = choice.Columns.All });
                // Names that nobody gave are not written anywhere.
                schema = options.WithColumnHeader || options.Columns is not null ? choice.Columns.All : null;
                if (options.WithColumnHeader)
                    continue;
            }

            if (row.Cells!.Count != choice.Width)
                options.Tell(options.Problem($"it has {row.Cells.Count} columns, not {choice.Width}", row.Line));
            else if (Row([.. choice.Take(row.Cells)], row.Line, choice.Columns, schema, options) is { } sample)
                yield return sample;
        }
    }

    /// <summary>The columns of a file that has no types: called as its first row says, where that is unmistakable.</summary>
    private static List<TableColumn> Columns(IReadOnlyList<string> first, bool named)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. first.Select((cell, i) => new TableColumn(named && cell.Length > 0 && taken.Add(cell) ? cell : $"attr_{i + 1}", ColumnType.String.Name()))];
    }
}
