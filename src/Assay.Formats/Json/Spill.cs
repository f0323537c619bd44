using System.Buffers.Binary;

namespace Assay.Formats;

/// <summary>Records put aside in their order, with the place they came from: in memory as long as they are few, then in a file that vanishes by itself.</summary>
/// <param name="inMemory">How many bytes are few.</param>
internal sealed class Spill(int inMemory = 32 << 20) : IDisposable
{
    private const int Head = 20;

    private Stream _stream = new MemoryStream();

    /// <summary>Bytes of all records and their heads.</summary>
    public long Length { get; private set; }

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> record, long line, long column)
    {
        if (Length + record.Length > inMemory && _stream is MemoryStream memory)
        {
            var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 18, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
            memory.WriteTo(file);
            memory.Dispose();
            _stream = file;
        }

        Span<byte> head = stackalloc byte[Head];
        BinaryPrimitives.WriteInt32LittleEndian(head, record.Length);
        BinaryPrimitives.WriteInt64LittleEndian(head[4..], line);
        BinaryPrimitives.WriteInt64LittleEndian(head[12..], column);
        _stream.Write(head);
        _stream.Write(record);
        Length += Head + record.Length;
        Count++;
    }

    /// <summary>Goes back to the first record. Nothing is added afterwards.</summary>
    public void Rewind()
    {
        _stream.Flush();
        _stream.Position = 0;
    }

    /// <summary>The next record, in a buffer that is used again for the one after it.</summary>
    public bool TryRead(ref byte[] buffer, out int length, out long line, out long column)
    {
        Span<byte> head = stackalloc byte[Head];
        (length, line, column) = (0, 0, 0);
        if (_stream.ReadAtLeast(head, Head, throwOnEndOfStream: false) < Head)
            return false;
        length = BinaryPrimitives.ReadInt32LittleEndian(head);
        line = BinaryPrimitives.ReadInt64LittleEndian(head[4..]);
        column = BinaryPrimitives.ReadInt64LittleEndian(head[12..]);
        if (buffer.Length < length)
            buffer = new byte[Math.Max(length, buffer.Length * 2)];
        _stream.ReadExactly(buffer, 0, length);
        return true;
    }

    public async Task CopyTo(Stream target, CancellationToken cancel)
    {
        Rewind();
        var buffer = new byte[64 * 1024];
        var first = true;
        while (TryRead(ref buffer, out var length, out _, out _))
        {
            await target.WriteAsync(first ? "\n"u8.ToArray() : ",\n"u8.ToArray(), cancel);
            await target.WriteAsync(buffer.AsMemory(0, length), cancel);
            first = false;
        }
    }

    public void Dispose() => _stream.Dispose();
}
