using System.Buffers;
using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Assay.Formats;

/// <summary>Values of a Parquet column as texts, as a CSV file of the same table would have them. What is absent is the empty text.</summary>
internal static class ParquetValues
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The type of a column that has values of this kind.</summary>
    public static ColumnType TypeOf(Field field) => field is not DataField data || data is TimeDataField ? ColumnType.String : Type.GetTypeCode(data.ClrType) switch
    {
        TypeCode.Boolean => ColumnType.Boolean,
        TypeCode.SByte => ColumnType.Byte,
        TypeCode.Byte or TypeCode.Int16 => ColumnType.Short,
        TypeCode.UInt16 or TypeCode.Int32 => ColumnType.Int,
        TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => ColumnType.Long,
        TypeCode.Single => ColumnType.Float,
        TypeCode.Double or TypeCode.Decimal => ColumnType.Double,
        TypeCode.DateTime => ColumnType.Timestamp,
        _ => data.ClrType == typeof(DateOnly) ? ColumnType.Date : ColumnType.String,
    };

    /// <summary>Whether there are texts for values of this kind.</summary>
    public static bool Reads(DataField field) => Type.GetTypeCode(field.ClrType) is not (TypeCode.Object or TypeCode.Empty)
        || field.ClrType == typeof(DateOnly) || field.ClrType == typeof(Guid) || field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(ReadOnlyMemory<byte>);

    /// <summary>Puts all values of a column aside, one record for each row.</summary>
    public static Task Read(ParquetRowGroupReader group, DataField field, Spill spill, CancellationToken cancel)
    {
        return field is TimeDataField time ? ReadTimes(time) : Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Boolean => Texts<bool>(v => v ? "true" : "false"),
            TypeCode.SByte => Numbers<sbyte>(),
            TypeCode.Byte => Numbers<byte>(),
            TypeCode.Int16 => Numbers<short>(),
            TypeCode.UInt16 => Numbers<ushort>(),
            TypeCode.Int32 => Numbers<int>(),
            TypeCode.UInt32 => Numbers<uint>(),
            TypeCode.Int64 => Numbers<long>(),
            TypeCode.UInt64 => Numbers<ulong>(),
            TypeCode.Single => Numbers<float>(),
            TypeCode.Double => Numbers<double>(),
            TypeCode.Decimal => Numbers<decimal>(),
            TypeCode.DateTime => Texts<DateTime>(v => v.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            _ when field.ClrType == typeof(DateOnly) => Texts<DateOnly>(v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ when field.ClrType == typeof(Guid) => Texts<Guid>(v => v.ToString()),
            _ when field.ClrType == typeof(ReadOnlyMemory<char>) => Texts<ReadOnlyMemory<char>>(v => v.ToString()),
            _ => Texts<ReadOnlyMemory<byte>>(v => Decoded(v.Span)),
        };

        Task Numbers<T>()
            where T : struct, IFormattable => Texts<T>(v => v.ToString(null, CultureInfo.InvariantCulture));

        Task ReadTimes(TimeDataField times) => times.ClrType == typeof(int)
            ? Texts<int>(v => Time(TimeSpan.FromMilliseconds(v)))
            : Texts<long>(v => Time(times.Precision == TimeUnitPrecision.Nanos ? new TimeSpan(v / TimeSpan.NanosecondsPerTick) : TimeSpan.FromMicroseconds(v)));

        async Task Texts<T>(Func<T, string> text)
            where T : struct
        {
            var rows = (int)group.RowCount;
            if (!field.IsNullable)
            {
                var values = new T[rows];
                await group.ReadAsync<T>(field, values.AsMemory(), cancellationToken: cancel);
                Array.ForEach(values, v => Add(spill, text(v)));
                return;
            }

            var optional = new T?[rows];
            await group.ReadAsync<T>(field, optional.AsMemory(), cancellationToken: cancel);
            Array.ForEach(optional, v => Add(spill, v is { } value ? text(value) : ""));
        }
    }

    private static string Time(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.FFFFFFF", CultureInfo.InvariantCulture).TrimEnd('.');

    /// <summary>Old writers do not say which bytes are texts. A NUL stands for those that are none, since no row may have one.</summary>
    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "\0";
        }
    }

    private static void Add(Spill spill, string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        spill.Add(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)), 0, 0);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
