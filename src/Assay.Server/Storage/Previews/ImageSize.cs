using SkiaSharp;

namespace Assay.Server.Storage.Previews;

/// <summary>Width and height of an image as people see it, and its number of colour channels.</summary>
internal readonly record struct ImageSize(int Width, int Height, int Depth)
{
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
