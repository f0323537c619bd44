using System.Buffers.Binary;

namespace Assay.Formats;

/// <summary>Reads the size of an image from its first bytes: PNG, JPEG, GIF, BMP and WebP.</summary>
internal static class ImageHeader
{
    private const int MaxHeader = 1 << 20;

    /// <summary>Null if it is no image that is known.</summary>
    public static async Task<ImageSize?> Read(Stream stream, CancellationToken cancel)
    {
        var head = new byte[32];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        if (length < 26)
            return null;
        if (head[0] == 0x89 && head.AsSpan(1).StartsWith("PNG\r\n"u8))
            return Size(BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)), head[25] switch { 0 or 3 => 1, 4 => 2, 6 => 4, _ => 3 });
        if (head.AsSpan().StartsWith("GIF8"u8))
            return Size(BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(6)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(8)), 3);
        if (head.AsSpan().StartsWith("BM"u8))
            return Size(BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(18)), Math.Abs(BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(22))), 3);
        if (head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8, 4).SequenceEqual("WEBP"u8))
            return WebP(head);
        return head[0] == 0xFF && head[1] == 0xD8 ? await Jpeg(stream, head.AsMemory(0, length), cancel) : null;
    }

    private static ImageSize? Size(int width, int height, int depth) => width > 0 && height > 0 ? new(width, height, depth) : null;

    private static ImageSize? WebP(ReadOnlySpan<byte> head) => head[15] switch
    {
        (byte)' ' => Size(BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF, 3),
        (byte)'L' => Size(1 + (BinaryPrimitives.ReadInt32LittleEndian(head[21..]) & 0x3FFF), 1 + ((BinaryPrimitives.ReadInt32LittleEndian(head[21..]) >> 14) & 0x3FFF), 3),
        (byte)'X' => Size(1 + (head[24] | (head[25] << 8) | (head[26] << 16)), 1 + (head[27] | (head[28] << 8) | (head[29] << 16)), 3),
        _ => null,
    };

    /// <summary>Goes from segment to segment up to the frame header, which has the size.</summary>
    private static async Task<ImageSize?> Jpeg(Stream stream, ReadOnlyMemory<byte> head, CancellationToken cancel)
    {
        var bytes = new byte[64 * 1024];
        head.CopyTo(bytes);
        var length = head.Length;
        for (var at = 2; at < MaxHeader;)
        {
            while (at + 9 > length)
            {
                if (at + 9 > bytes.Length)
                    Array.Resize(ref bytes, Math.Max(bytes.Length * 2, at + 9));
                var read = await stream.ReadAsync(bytes.AsMemory(length), cancel);
                if (read == 0)
                    return null;
                length += read;
            }

            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Size(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)), at + 9 < length && bytes[at + 9] == 1 ? 1 : 3);
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }
}
