using SkiaSharp;

namespace Assay.Server.Storage.Previews;

/// <summary>Width and height of an image as people see it, and its number of colour channels.</summary>
internal readonly record struct ImageSize(int Width, int Height, int Depth)
{
    private const int Head = 256 << 10;
    private const int Most = 64 << 20;

    /// <summary>
    /// The same for a stream that may come from afar: its beginning is fetched, which holds the header of all but a few
    /// images; of those the rest is fetched, too, up to a limit.
    /// </summary>
    public static async Task<ImageSize?> ReadAsync(Stream stream, CancellationToken cancel)
    {
        if (stream.CanSeek)
            return Read(stream);
        using var fetched = new MemoryStream();
        for (var wanted = Head; ; wanted *= 16)
        {
            var complete = !await Fetch(stream, fetched, wanted, cancel);
            fetched.Position = 0;
            if (Read(fetched) is { } size)
                return size;
            if (complete || wanted >= Most)
                return null;
        }
    }

    /// <summary>Reads on until so much is there; false at the end of the stream.</summary>
    private static async Task<bool> Fetch(Stream stream, MemoryStream fetched, int wanted, CancellationToken cancel)
    {
        var start = (int)fetched.Length;
        fetched.SetLength(wanted);
        var count = await stream.ReadAtLeastAsync(fetched.GetBuffer().AsMemory(start, wanted - start), wanted - start, throwOnEndOfStream: false, cancel);
        fetched.SetLength(start + count);
        return start + count == wanted;
    }

    /// <summary>Reads the header only. A photograph that is to be turned is measured turned, since that is how it is shown and labeled. Null if it is no image.</summary>
    public static ImageSize? Read(Stream stream)
    {
        if (stream.CanSeek && TiffSize.Read(stream) is { } tiff)
            return tiff;
        using var codec = SKCodec.Create(stream);
        if (codec is null)
            return null;
        var turned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var depth = codec.Info.ColorType == SKColorType.Gray8 ? 1 : 3;
        return turned ? new(codec.Info.Height, codec.Info.Width, depth) : new(codec.Info.Width, codec.Info.Height, depth);
    }
}
