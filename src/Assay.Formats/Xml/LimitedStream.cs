namespace Assay.Formats;

/// <summary>Refuses to give more bytes than a record may have before somebody says that another begins.</summary>
internal sealed class LimitedStream(Stream inner, ReadOptions options) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void NextRecord() => _given = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_given > options.MaxRecordBytes)
            throw new FormatProblemException(options.Problem($"an element is longer than {options.MaxRecordBytes} bytes"), new InvalidDataException());
        var read = inner.Read(buffer);
        _given += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
