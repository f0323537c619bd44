using System.Buffers;

namespace Assay.Formats;

/// <summary>A small file in memory, in a buffer that is given back.</summary>
internal sealed class WholeFile : IDisposable
{
    private byte[] _buffer;

    private WholeFile(byte[] buffer, int length) => (_buffer, Stream) = (buffer, new(buffer, 0, length, writable: false));

    public MemoryStream Stream { get; }

    public static async Task<WholeFile> Read(Stream stream, ReadOptions options, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        var length = 0;
        while (await stream.ReadAsync(buffer.AsMemory(length), cancel) is > 0 and var read)
        {
            length += read;
            if (length > options.MaxRecordBytes)
                throw new FormatProblemException(options.Problem($"the file is longer than {options.MaxRecordBytes} bytes"));
            if (length < buffer.Length)
                continue;
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            Buffer.BlockCopy(buffer, 0, larger, 0, length);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        return new(buffer, length);
    }

    public void Dispose()
    {
        Stream.Dispose();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
