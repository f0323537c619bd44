using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Assay.Formats;

/// <summary>Writes a table as Parquet: columns of the types that its rows declare, texts where they declare none. What is empty is absent.</summary>
internal static class ParquetOutput
{
    // A row group is made in memory.
    private const int MaxRows = 100_000;
    private const int MaxCharacters = 16 << 20;

    /// <param name="stream">The file; stays open.</param>
    /// <param name="rows">Samples that are rows, all of as many cells.</param>
    /// <param name="options">Hears of rows that do not fit the columns; knows the columns of a table that has no rows.</param>
    /// <param name="cancel">Ends the writing.</param>
    public static async Task<long> Write(Stream stream, IAsyncEnumerable<AnnotatedSample> rows, WriteOptions options, CancellationToken cancel)
    {
        await using var each = rows.GetAsyncEnumerator(cancel);
        var more = await each.MoveNextAsync();
        var columns = more ? Columns(each.Current) : options.Header?.Invoke()?.Columns;
        if (columns is not { Count: > 0 })
            throw new FormatProblemException(new("there is no row that could tell the columns, which a Parquet file must have"));
        var (table, fields) = (new TableColumns(columns), columns.Select(Field).ToArray());
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancel);
        var (group, characters, count) = (new List<string[]>(), 0L, 0L);
        for (; more; more = await each.MoveNextAsync())
        {
            string[] cells = [.. each.Current.Cells!];
            if (table.Check(cells) is { } problem)
            {
                options.Tell($"a row was left out: {problem}", each.Current.Source);
                continue;
            }

            group.Add(cells);
            characters += cells.Sum(c => (long)c.Length);
            count++;
            if (group.Count < MaxRows && characters < MaxCharacters)
                continue;
            await Group(writer, fields, group, cancel);
            (group, characters) = ([], 0);
        }

        if (group.Count > 0)
            await Group(writer, fields, group, cancel);
        return count;
    }

    private static IReadOnlyList<TableColumn> Columns(AnnotatedSample row) => row.Schema is { } schema && schema.Count == row.Cells!.Count
        ? schema
        : [.. row.Cells!.Select((_, i) => new TableColumn($"attr_{i + 1}", ColumnType.String.Name()))];

    private static DataField Field(TableColumn column) => ColumnTypes.Find(column.Type) switch
    {
        ColumnType.Boolean => new DataField<bool?>(column.Name),
        ColumnType.Byte => new DataField<sbyte?>(column.Name),
        ColumnType.Short => new DataField<short?>(column.Name),
        ColumnType.Int => new DataField<int?>(column.Name),
        ColumnType.Long => new DataField<long?>(column.Name),
        ColumnType.Float => new DataField<float?>(column.Name),
        ColumnType.Double => new DataField<double?>(column.Name),
        ColumnType.Date => new DataField<DateOnly?>(column.Name),
        ColumnType.Timestamp => new DateTimeDataField(column.Name, DateTimeFormat.DateAndTimeMicros, isNullable: true),
        _ => new DataField<string>(column.Name),
    };

    private static async Task Group(ParquetWriter writer, DataField[] fields, List<string[]> rows, CancellationToken cancel)
    {
        using var group = writer.CreateRowGroup();
        for (var i = 0; i < fields.Length; i++)
            await Column(group, fields[i], [.. rows.Select(r => r[i])], cancel);
    }

    private static Task Column(ParquetRowGroupWriter group, DataField field, string[] cells, CancellationToken cancel)
    {
        return Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Boolean => Values(bool.Parse),
            TypeCode.SByte => Values(c => sbyte.Parse(c, CultureInfo.InvariantCulture)),
            TypeCode.Int16 => Values(c => short.Parse(c, CultureInfo.InvariantCulture)),
            TypeCode.Int32 => Values(c => int.Parse(c, CultureInfo.InvariantCulture)),
            TypeCode.Int64 => Values(c => long.Parse(c, CultureInfo.InvariantCulture)),
            TypeCode.Single => Values(c => float.Parse(c, CultureInfo.InvariantCulture)),
            TypeCode.Double => Values(c => double.Parse(c, CultureInfo.InvariantCulture)),
            TypeCode.DateTime => Values(c => DateTime.Parse(c, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)),
            _ when field.ClrType == typeof(DateOnly) => Values(c => DateOnly.Parse(c, CultureInfo.InvariantCulture)),
            _ => group.WriteAsync(field, Array.ConvertAll(cells, c => c.Length == 0 ? null! : c)),
        };

        Task Values<T>(Func<string, T> value)
            where T : struct => group.WriteAsync<T>(field, Array.ConvertAll(cells, c => c.Length == 0 ? (T?)null : value(c)), cancellationToken: cancel);
    }
}
