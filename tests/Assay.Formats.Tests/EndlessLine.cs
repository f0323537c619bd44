using System.Text;

namespace Assay.Formats.Tests;

/// <summary>Very many bytes without a line end, behind a beginning.</summary>
internal sealed class EndlessLine(long length, string start = "") : MemoryStream
{
    private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
    private long _at;

    public int LargestBuffer { get; private set; }

    public long Given => _at;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        LargestBuffer = Math.Max(LargestBuffer, buffer.Length);
        if (_at < _start.Length)
        {
            var first = _start.AsSpan((int)_at, (int)Math.Min(buffer.Length, _start.Length - _at));
            first.CopyTo(buffer);
            _at += first.Length;
            return first.Length;
        }

        var count = (int)Math.Min(buffer.Length, length - _at);
        buffer[..count].Fill((byte)'x');
        _at += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
}
