using System.Buffers.Binary;

namespace Assay.Server.Storage.Previews;

/// <summary>The size of a TIFF, which the image library does not read: three entries of the first directory.</summary>
internal static class TiffSize
{
    private const int MaxEntries = 512;

    /// <summary>Null, and the stream back at its start, if it is no TIFF.</summary>
    public static ImageSize? Read(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        var start = stream.Position;
        var known = stream.ReadAtLeast(head, 8, throwOnEndOfStream: false) == 8;
        var little = head.StartsWith("II*\0"u8);
        if (!known || (!little && !head.StartsWith("MM\0*"u8)))
        {
            stream.Position = start;
            return null;
        }

        stream.Position = start + Number(head[4..], 4, little);
        Span<byte> entry = stackalloc byte[12];
        if (stream.ReadAtLeast(entry[..2], 2, throwOnEndOfStream: false) < 2)
            return null;
        var (count, width, height, depth) = (Number(entry, 2, little), 0L, 0L, 1L);
        for (var i = 0; i < Math.Min(count, MaxEntries) && stream.ReadAtLeast(entry, 12, throwOnEndOfStream: false) == 12; i++)
        {
            // A value of type 3 is short and stands in the first two of its four bytes.
            var value = Number(entry[8..], Number(entry[2..], 2, little) == 3 ? 2 : 4, little);
            switch (Number(entry, 2, little))
            {
                case 256:
                    width = value;
                    break;
                case 257:
                    height = value;
                    break;
                case 277:
                    depth = value;
                    break;
            }
        }

        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new((int)width, (int)height, depth >= 3 ? 3 : 1) : null;
    }

    private static long Number(ReadOnlySpan<byte> bytes, int size, bool little) => (size, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
