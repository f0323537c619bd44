using System.Runtime.CompilerServices;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Assay.Formats;

/// <summary>
/// Reads Parquet files a column of a row group at a time: its values are put aside as texts, and rows made of what was put
/// aside. So no more than one column's chunk is in memory, whose size has a limit.
/// </summary>
internal static class ParquetTable
{
    private const int MaxColumns = 1_000;
    private const int MaxRows = 8 << 20;
    private const long MaxChunk = 256 << 20;
    private const string NoParquet = "it is no Parquet file";
    private const int InMemory = 32 << 20;

    public static async IAsyncEnumerable<AnnotatedSample> Read(Stream stream, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var copy = await TemporaryCopy.OfForward(stream, cancel);
        await using var source = new WarySource(copy ?? stream);
        await Guard(() => ParquetFooter.Check(source, cancel), NoParquet, options);
        await using var reader = await Guard(() => ParquetReader.CreateAsync(source, new() { UseDateOnlyTypeForDates = true }, leaveStreamOpen: true, cancel), NoParquet, options);
        var fields = (await Guard(() => Task.FromResult(reader.Schema), "its columns cannot be read", options)).Fields;
        var choice = ColumnChoice.Of([.. fields.Select(f => new TableColumn(f.Name, ParquetValues.TypeOf(f).Name()))], named: true, options);
        var taken = choice.Places.Select(p => Plain(fields[p], options)).ToList();
        if (taken.Count > MaxColumns)
            throw new FormatProblemException(options.Problem($"it has {taken.Count} columns; at most {MaxColumns} are read. Name those you need in the schema"));
        options.OnHeader?.Invoke(new() { Columns = choice.Columns.All });
        var row = 0L;
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = await Guard(() => Task.FromResult(reader.OpenRowGroupReader(i)), $"row group {i + 1} cannot be read", options);
            await foreach (var cells in Rows(group, i, taken, options, cancel))
            {
                row++;
                if (cells.Sum(c => (long)c.Length) > Math.Min(options.MaxRecordBytes, TextLines.MaxBytes))
                    options.Tell(options.Problem($"the row is longer than {Math.Min(options.MaxRecordBytes, TextLines.MaxBytes)} characters", row));
                else if (TableReader.Row(cells, row, choice.Columns, choice.Columns.All, options) is { } sample)
                    yield return sample;
            }
        }
    }

    private static async IAsyncEnumerable<string[]> Rows(ParquetRowGroupReader group, int number, List<DataField> fields, ReadOptions options, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (group.RowCount is < 0 or > MaxRows)
            throw new FormatProblemException(options.Problem($"row group {number + 1} has {group.RowCount} rows; at most {MaxRows} are read. Write the file with smaller row groups"));
        var spills = fields.ConvertAll(_ => new Spill(InMemory / fields.Count));
        try
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var (field, spill) = (fields[i], spills[i]);
                if (group.GetMetadata(field)?.MetaData?.TotalUncompressedSize > MaxChunk)
                    throw new FormatProblemException(options.Problem($"column '{field.Name}' of row group {number + 1} is larger than {MaxChunk} bytes. Write the file with smaller row groups"));
                await Guard(() => ParquetValues.Read(group, field, spill, cancel), $"column '{field.Name}' of row group {number + 1} cannot be read", options);
                spill.Rewind();
            }

            var buffers = new byte[fields.Count][];
            Array.Fill(buffers, []);
            for (var row = 0L; row < group.RowCount; row++)
            {
                cancel.ThrowIfCancellationRequested();
                var cells = new string[fields.Count];
                for (var i = 0; i < cells.Length; i++)
                    cells[i] = spills[i].TryRead(ref buffers[i], out var length, out _, out _) ? Encoding.UTF8.GetString(buffers[i], 0, length) : "";
                yield return cells;
            }
        }
        finally
        {
            spills.ForEach(s => s.Dispose());
        }
    }

    private static DataField Plain(Field field, ReadOptions options) => field is DataField { MaxRepetitionLevel: 0 } plain && ParquetValues.Reads(plain)
        ? plain
        : throw new FormatProblemException(options.Problem($"column '{field.Name}' holds lists, records or values that are no texts. Name the columns you need in the schema"));

    private static Task Guard(Func<Task> read, string what, ReadOptions options) => Guard(async () =>
    {
        await read();
        return true;
    }, what, options);

    /// <summary>Whatever is thrown at a damaged file, of many kinds, becomes this library's own exception. The file is at hand, so it is not the network's.</summary>
    private static async Task<T> Guard<T>(Func<Task<T>> read, string what, ReadOptions options)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is not (OperationCanceledException or FormatProblemException))
        {
            throw new FormatProblemException(options.Problem($"{what}: {e.Message}"), e);
        }
    }
}
