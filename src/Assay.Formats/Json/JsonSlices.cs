using System.Buffers;
using System.Text;

namespace Assay.Formats;

/// <summary>
/// Cuts a large JSON file into its records without tokenizing them: an object's members one by one, and the elements of a
/// list one by one. Only quotes and brackets are looked at, many bytes at a time; whoever takes a record parses it, strictly.
/// </summary>
internal sealed class JsonSlices(Stream stream, ReadOptions options) : IDisposable
{
    private const int First = 64 * 1024;
    private static readonly SearchValues<byte> Structure = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> ScalarEnd = SearchValues.Create(",]} \t\r\n"u8);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(First);
    private int _start;
    private int _end;
    private bool _ended;

    // The place of what stands at _counted, from which lines are counted on when somebody asks.
    private int _counted;
    private long _line = 1;
    private long _column = 1;
    private bool _begun;

    /// <summary>Takes the next byte that is no white space if it is this one.</summary>
    public async ValueTask<bool> Take(byte expected, CancellationToken cancel)
    {
        if (await Peek(cancel) != expected)
            return false;
        _start++;
        return true;
    }

    /// <summary>The next byte that is no white space; -1 at the end of the file.</summary>
    public async ValueTask<int> Peek(CancellationToken cancel)
    {
        while (true)
        {
            while (_start < _end && _buffer[_start] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                _start++;
            if (_start < _end)
            {
                if (_begun || !_buffer.AsSpan(_start, _end - _start).StartsWith(Encoding.UTF8.Preamble))
                    return _buffer[_start];
                _start += 3;
            }

            _begun |= _start < _end;
            if (!await More(cancel))
                return -1;
        }
    }

    /// <summary>The next value as it stands in the file. Valid until more is taken.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> Value(CancellationToken cancel)
    {
        if (await Peek(cancel) < 0)
            throw Bad("the file ends too early");
        Count();
        var (scanned, depth, quoted) = (0, 0, false);
        while (true)
        {
            if (Scan(_buffer.AsSpan(_start, _end - _start), ref scanned, ref depth, ref quoted) is { } length)
            {
                var value = _buffer.AsMemory(_start, length);
                _start += length;
                return value;
            }

            if (_end - _start > options.MaxRecordBytes)
                throw Bad($"a record is longer than {options.MaxRecordBytes} bytes");
            if (!await More(cancel))
                throw Bad("the file ends too early");
        }
    }

    /// <summary>Takes what stands between two values: true if another follows, false if the closing bracket came.</summary>
    public async ValueTask<bool> Next(byte close, bool first, CancellationToken cancel)
    {
        if (await Take(close, cancel))
            return false;
        if (first || await Take((byte)',', cancel))
            return true;
        Count();
        throw Bad($"',' or '{(char)close}' is expected");
    }

    /// <summary>Where the value begins that was taken last.</summary>
    public (long Line, long Column) Place => (_line, _column);

    /// <summary>A problem with the value that was taken last, some bytes into it.</summary>
    public FormatProblem Problem(string message, ReadOnlySpan<byte> value, long offset = 0)
    {
        var (line, column) = (_line, _column);
        Advance(value[..(int)Math.Clamp(offset, 0, value.Length)], ref line, ref column);
        return options.Problem(message, line, column);
    }

    public FormatProblemException Bad(string message) => new(options.Problem(message, _line, _column));

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>The length of the value at the beginning of the bytes; null if it is not there as a whole.</summary>
    private static int? Scan(ReadOnlySpan<byte> bytes, ref int at, ref int depth, ref bool quoted)
    {
        while (at < bytes.Length)
        {
            if (quoted)
            {
                var found = bytes[at..].IndexOfAny(InString);
                if (found < 0)
                {
                    at = bytes.Length;
                    return null;
                }

                at += found;
                if (bytes[at] == '\\')
                {
                    // The escaped byte may not be there yet.
                    if (at + 2 > bytes.Length)
                        return null;
                    at += 2;
                    continue;
                }

                at++;
                quoted = false;
            }
            else if (depth == 0 && bytes[at] is not ((byte)'"' or (byte)'{' or (byte)'['))
            {
                var found = bytes[at..].IndexOfAny(ScalarEnd);
                at = found < 0 ? at : at + found;
                return found < 0 ? null : at;
            }
            else
            {
                var found = bytes[at..].IndexOfAny(Structure);
                if (found < 0)
                {
                    at = bytes.Length;
                    return null;
                }

                at += found;
                switch (bytes[at++])
                {
                    case (byte)'"': quoted = true; continue;
                    case (byte)'{' or (byte)'[': depth++; continue;
                    default: depth--; break;
                }
            }

            if (depth <= 0)
                return at;
        }

        return null;
    }

    private async ValueTask<bool> More(CancellationToken cancel)
    {
        if (_ended)
            return false;
        Count();
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_end, _start, _counted) = (_end - _start, 0, 0);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            Buffer.BlockCopy(_buffer, 0, larger, 0, _end);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancel);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    /// <summary>Counts lines up to where the reading is.</summary>
    private void Count()
    {
        Advance(_buffer.AsSpan(_counted, _start - _counted), ref _line, ref _column);
        _counted = _start;
    }

    private static void Advance(ReadOnlySpan<byte> bytes, ref long line, ref long column)
    {
        if (bytes.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            line += bytes[..(last + 1)].Count((byte)'\n');
            column = 1;
            bytes = bytes[(last + 1)..];
        }

        if (bytes.Length > 4096 || Ascii.IsValid(bytes))
        {
            column += bytes.Length;
            return;
        }

        // Characters are counted where bytes that continue one are not.
        foreach (var b in bytes)
            column += (b & 0xC0) == 0x80 ? 0 : 1;
    }
}
