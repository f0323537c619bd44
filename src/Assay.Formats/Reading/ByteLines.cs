using System.Buffers;

namespace Assay.Formats;

/// <summary>
/// Cuts a stream into lines without copying them: the caller takes lines until there is none, then asks for more bytes.
/// A line that is longer than the limit is dropped while it is read and only counted.
/// </summary>
internal sealed class ByteLines(Stream stream, int maxLine) : IDisposable
{
    private const int First = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(First);
    private int _start;
    private int _end;
    private int _scanned;
    private bool _ended;
    private bool _dropping;

    /// <summary>Number of the line that was taken last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Takes the next line out of what was read, without its line end. Valid until more is read.</summary>
    public bool TryTake(out ReadOnlyMemory<byte> line, out bool tooLong)
    {
        var length = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
        if (length < 0 && !(_ended && (_start < _end || _dropping)))
        {
            _scanned = _end;
            (line, tooLong) = (default, false);
            return false;
        }

        var end = length < 0 ? _end : _scanned + length;
        tooLong = _dropping || end - _start > maxLine;
        line = tooLong ? default : _buffer.AsMemory(_start, end - _start);
        _start = _scanned = length < 0 ? end : end + 1;
        _dropping = false;
        Number++;
        return true;
    }

    /// <summary>Reads more of the stream; false once there is no more and every line was taken.</summary>
    public async ValueTask<bool> ReadMore(CancellationToken cancel)
    {
        if (_ended)
            return false;
        if (_end - _start > maxLine)
        {
            _dropping = true;
            _start = _scanned = _end;
        }

        MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancel);
        _end += read;
        _ended = read == 0;
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_scanned, _end, _start) = (_scanned - _start, _end - _start, 0);
        }

        if (_end < _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Buffer.BlockCopy(_buffer, 0, larger, 0, _end);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
