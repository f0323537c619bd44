namespace Assay.Formats.Tests;

/// <summary>Very many bytes without a line end.</summary>
internal sealed class EndlessLine(long length) : MemoryStream
{
    private long _left = length;

    public int LargestBuffer { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(buffer.Length, _left);
        LargestBuffer = Math.Max(LargestBuffer, buffer.Length);
        buffer.Span[..count].Fill((byte)'x');
        _left -= count;
        return ValueTask.FromResult(count);
    }
}
