using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Assay.Formats;

/// <summary>
/// Looks over the description at the end of a Parquet file before the library parses it, which never ends on one that is cut
/// off or whose members are not of the kinds they should be. Source: parquet.thrift and the compact protocol of Apache Thrift.
/// </summary>
internal static class ParquetFooter
{
    private const int Tail = 8;
    private const int MaxLength = 64 << 20;
    private const int MaxDepth = 32;

    // Kinds of values of the compact protocol.
    private const int True = 1;
    private const int False = 2;
    private const int Byte = 3;
    private const int Short = 4;
    private const int Long = 6;
    private const int Double = 7;
    private const int Binary = 8;
    private const int List = 9;
    private const int Set = 10;
    private const int Map = 11;
    private const int Struct = 12;

    // Members by number: i a whole number, y a byte, b a truth value, d a number, s bytes, [ a list, a name another structure.
    private static readonly FrozenDictionary<string, FrozenDictionary<int, string>> Structures = new Dictionary<string, string>
    {
        ["File"] = "1:i 2:[Schema 3:i 4:[RowGroup 5:[Pair 6:s 7:[Choice 8:Encryption 9:s",
        ["Schema"] = "1:i 2:i 3:i 4:s 5:i 6:i 7:i 8:i 9:i 10:Logical",
        ["Logical"] = "1:None 2:None 3:None 4:None 5:Decimal 6:None 7:Time 8:Time 10:Integer 11:None 12:None 13:None 14:None 15:None 16:Variant 17:Shape 18:Shape",
        ["None"] = "",
        ["Choice"] = "1:None 2:None 3:None",
        ["Decimal"] = "1:i 2:i",
        ["Time"] = "1:b 2:Choice",
        ["Integer"] = "1:y 2:b",
        ["Variant"] = "1:y",
        ["Shape"] = "1:s 2:i",
        ["RowGroup"] = "1:[Chunk 2:i 3:i 4:[Sorting 5:i 6:i 7:i",
        ["Sorting"] = "1:i 2:b 3:b",
        ["Chunk"] = "1:s 2:i 3:Column 4:i 5:i 6:i 7:i 8:ColumnCrypto 9:s",
        ["Column"] = "1:i 2:[i 3:[s 4:i 5:i 6:i 7:i 8:[Pair 9:i 10:i 11:i 12:Statistics 13:[Encoding 14:i 15:i 16:Sizes 17:Geo",
        ["Statistics"] = "1:s 2:s 3:i 4:i 5:s 6:s 7:b 8:b",
        ["Encoding"] = "1:i 2:i 3:i",
        ["Sizes"] = "1:i 2:[i 3:[i",
        ["Geo"] = "1:Box 2:[i",
        ["Box"] = "1:d 2:d 3:d 4:d 5:d 6:d 7:d 8:d",
        ["Pair"] = "1:s 2:s",
        ["Encryption"] = "1:Aes 2:Aes",
        ["Aes"] = "1:s 2:s 3:b",
        ["ColumnCrypto"] = "1:None 2:ColumnKey",
        ["ColumnKey"] = "1:[s 2:s",
    }.ToFrozenDictionary(s => s.Key, s => s.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => m.Split(':')).ToFrozenDictionary(m => int.Parse(m[0]), m => m[1]));

    /// <summary>Throws InvalidDataException if the description cannot be parsed. The file stands at its beginning afterwards.</summary>
    public static async Task Check(Stream file, CancellationToken cancel)
    {
        if (file.Length < Tail + 4)
            throw new InvalidDataException("it is too short");
        var tail = new byte[Tail];
        file.Position = file.Length - Tail;
        await file.ReadExactlyAsync(tail, cancel);
        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail.AsSpan(4).SequenceEqual("PAR1"u8) || length <= 0 || length > Math.Min(MaxLength, file.Length - Tail))
            throw new InvalidDataException("its end is not that of one, or it is encrypted");
        var bytes = new byte[length];
        file.Position = file.Length - Tail - length;
        await file.ReadExactlyAsync(bytes, cancel);
        file.Position = 0;
        var at = new Cursor(bytes);
        Members(ref at, "File", 0);
    }

    private static void Members(ref Cursor at, string? structure, int depth)
    {
        if (depth > MaxDepth)
            throw Damaged();
        var number = 0L;
        while (at.Next() is var head && head != 0)
        {
            number = head >> 4 == 0 ? at.Signed() : number + (head >> 4);
            var expected = structure is null ? null : Structures[structure].GetValueOrDefault((int)Math.Clamp(number, -1, int.MaxValue));
            Value(ref at, head & 15, expected, inList: false, depth + 1);
        }
    }

    private static void Value(ref Cursor at, int kind, string? expected, bool inList, int depth)
    {
        if (depth > MaxDepth || (expected is not null && !Fits(kind, expected)))
            throw Damaged();
        switch (kind)
        {
            case True or False:
                at.Skip(inList ? 1 : 0);
                break;
            case Byte:
                at.Skip(1);
                break;
            case >= Short and <= Long:
                at.Number();
                break;
            case Double:
                at.Skip(8);
                break;
            case Binary:
                at.Skip(at.Number());
                break;
            case List or Set:
                Elements(ref at, expected is null ? null : expected[1..], depth);
                break;
            case Map:
                Pairs(ref at, depth);
                break;
            case Struct:
                Members(ref at, expected, depth);
                break;
            default:
                throw Damaged();
        }
    }

    private static void Elements(ref Cursor at, string? expected, int depth)
    {
        var head = at.Next();
        var count = head >> 4 == 15 ? at.Number() : (ulong)(head >> 4);
        for (var i = 0UL; i < count; i++)
            Value(ref at, head & 15, expected, inList: true, depth + 1);
    }

    private static void Pairs(ref Cursor at, int depth)
    {
        var count = at.Number();
        var kinds = count == 0 ? 0 : at.Next();
        for (var i = 0UL; i < count; i++)
        {
            Value(ref at, kinds >> 4, null, inList: true, depth + 1);
            Value(ref at, kinds & 15, null, inList: true, depth + 1);
        }
    }

    private static bool Fits(int kind, string expected) => expected[0] switch
    {
        'i' => kind is >= Short and <= Long,
        'y' => kind == Byte,
        'b' => kind is True or False,
        'd' => kind == Double,
        's' => kind == Binary,
        '[' => kind is List or Set,
        _ => kind == Struct,
    };

    private static InvalidDataException Damaged() => new("the description at its end is damaged");

    /// <summary>Bytes that are gone through, none of which is beyond the end.</summary>
    private ref struct Cursor(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public byte Next()
        {
            if (_rest.IsEmpty)
                throw Damaged();
            var next = _rest[0];
            _rest = _rest[1..];
            return next;
        }

        public void Skip(ulong count) => _rest = count <= (ulong)_rest.Length ? _rest[(int)count..] : throw Damaged();

        public void Skip(int count) => Skip((ulong)count);

        public ulong Number()
        {
            var (number, shift) = (0UL, 0);
            for (; ; shift += 7)
            {
                var next = Next();
                if (shift > 63)
                    throw Damaged();
                number |= (ulong)(next & 127) << shift;
                if (next < 128)
                    return number;
            }
        }

        public long Signed()
        {
            var number = Number();
            return (long)(number >> 1) ^ -(long)(number & 1);
        }
    }
}
