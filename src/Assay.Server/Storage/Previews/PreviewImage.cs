using Assay.Server.Http;
using SkiaSharp;

namespace Assay.Server.Storage.Previews;

/// <summary>Makes a small image out of a large one.</summary>
internal static class PreviewImage
{
    /// <summary>The resized image, encoded like its source where the format allows. Refuses what is no image, or one of more pixels than <paramref name="maxPixels"/>.</summary>
    public static (SKData Content, bool IsJpeg) Make(Stream source, ImageResize resize, long maxPixels)
    {
        using var codec = SKCodec.Create(source) ?? throw new Refusal(Errors.NotAnImage);
        if ((long)codec.Info.Width * codec.Info.Height > maxPixels)
            throw new Refusal(Errors.ImageTooLarge, maxPixels / 1_000_000);
        var turned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = turned ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        var (targetWidth, targetHeight, cropWidth, cropHeight) = resize.Apply(width, height);
        using var decoded = Decode(codec, Math.Max(targetWidth / cropWidth, targetHeight / cropHeight));

        var jpeg = codec.EncodedFormat == SKEncodedImageFormat.Jpeg;
        using var surface = SKSurface.Create(new SKImageInfo(targetWidth, targetHeight, SKColorType.Rgba8888, jpeg ? SKAlphaType.Opaque : SKAlphaType.Premul))
            ?? throw new Refusal(Errors.ImageTooLarge, maxPixels / 1_000_000);
        var canvas = surface.Canvas;
        // Centre the visible part, then scale it to the target, then turn it as the camera was held.
        canvas.Scale((float)(targetWidth / cropWidth), (float)(targetHeight / cropHeight));
        canvas.Translate((float)((cropWidth - width) / 2), (float)((cropHeight - height) / 2));
        Turn(canvas, codec.EncodedOrigin, width, height);
        using var image = SKImage.FromBitmap(decoded);
        canvas.DrawImage(image, new SKRect(0, 0, codec.Info.Width, codec.Info.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var snapshot = surface.Snapshot();
        return (snapshot.Encode(jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 85), jpeg);
    }

    /// <summary>Decodes at the smallest size the format offers that is not below what is wanted.</summary>
    private static SKBitmap Decode(SKCodec codec, double scale)
    {
        var size = codec.GetScaledDimensions((float)Math.Min(1, scale));
        if (size.Width < codec.Info.Width * Math.Min(1, scale))
            size = codec.Info.Size;
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput)
            return bitmap;
        bitmap.Dispose();
        throw new Refusal(Errors.NotAnImage);
    }

    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.Concat(in matrix);
    }
}
