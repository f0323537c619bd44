using Parquet;
using Parquet.Schema;

namespace Assay.Formats.Tests;

/// <summary>Writes tables as Parquet, some rows to a group.</summary>
internal static class ParquetFiles
{
    /// <param name="rows">Number of rows.</param>
    /// <param name="perGroup">Rows of one row group.</param>
    /// <param name="columns">Their fields, and the value of each in a row: a text, or a value that may be absent.</param>
    public static async Task<byte[]> Write(int rows, int perGroup, params (DataField Field, Func<int, object?> Value)[] columns)
    {
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), stream))
        {
            for (var at = 0; at < rows; at += perGroup)
            {
                using var group = writer.CreateRowGroup();
                foreach (var (field, value) in columns)
                    await Column(group, field, [.. Enumerable.Range(at, Math.Min(perGroup, rows - at)).Select(value)]);
            }
        }

        return stream.ToArray();
    }

    private static async Task Column(ParquetRowGroupWriter group, DataField field, object?[] values) => await (Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Boolean => Numbers<bool>(group, field, values),
        TypeCode.Int32 => Numbers<int>(group, field, values),
        TypeCode.Int64 => Numbers<long>(group, field, values),
        TypeCode.UInt64 => Numbers<ulong>(group, field, values),
        TypeCode.Single => Numbers<float>(group, field, values),
        TypeCode.Double => Numbers<double>(group, field, values),
        TypeCode.Decimal => Numbers<decimal>(group, field, values),
        TypeCode.DateTime => Numbers<DateTime>(group, field, values),
        _ when field.ClrType == typeof(DateOnly) => Numbers<DateOnly>(group, field, values),
        _ when field.ClrType == typeof(Guid) => Numbers<Guid>(group, field, values),
        _ when field.ClrType == typeof(ReadOnlyMemory<byte>) => group.WriteAsync(field, values.Select(v => (byte[])v!).ToList()),
        _ => group.WriteAsync(field, values.Select(v => (string?)v).ToList()!),
    });

    private static async Task Numbers<T>(ParquetRowGroupWriter group, DataField field, object?[] values)
        where T : struct
    {
        if (field.IsNullable)
            await group.WriteAsync<T>(field, values.Select(v => (T?)v).ToArray());
        else
            await group.WriteAsync<T>(field, values.Select(v => (T)v!).ToArray());
    }
}
