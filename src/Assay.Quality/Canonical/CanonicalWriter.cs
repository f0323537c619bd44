using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Assay.Quality;

/// <summary>A growing buffer that writes values so that no two sequences of values have the same bytes: fixed widths, and texts led by their length.</summary>
internal sealed class CanonicalWriter : IDisposable
{
    public byte[] Buffer { get; private set; } = ArrayPool<byte>.Shared.Rent(512);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => Buffer.AsSpan(0, Length);

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);

    /// <summary>Negative zero is zero, and all NaN are one.</summary>
    public void Double(double value)
    {
        if (value == 0)
            value = 0;
        else if (double.IsNaN(value))
            value = double.NaN;
        Int64(BitConverter.DoubleToInt64Bits(value));
    }

    public void Text(ReadOnlySpan<char> value)
    {
        var count = Encoding.UTF8.GetByteCount(value);
        Int32(count);
        Encoding.UTF8.GetBytes(value, Reserve(count));
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>Leaves room for a length that <see cref="EndBlock"/> fills in.</summary>
    public int BeginBlock()
    {
        Int32(0);
        return Length;
    }

    public void EndBlock(int begin) => BinaryPrimitives.WriteInt32BigEndian(Buffer.AsSpan(begin - 4), Length - begin);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(Buffer);
        Buffer = [];
    }

    private Span<byte> Reserve(int count)
    {
        var start = Length;
        Length = checked(start + count);
        if (Length > Buffer.Length)
            Grow();
        return Buffer.AsSpan(start, count);
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length, (int)Math.Min(2L * Buffer.Length, Array.MaxLength)));
        Buffer.AsSpan().CopyTo(larger);
        ArrayPool<byte>.Shared.Return(Buffer);
        Buffer = larger;
    }
}
