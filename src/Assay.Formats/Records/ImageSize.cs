namespace Assay.Formats;

/// <summary>Size of an image.</summary>
/// <param name="Width">Pixels from left to right.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="Depth">Channels of a pixel, for instance 3; null if unknown.</param>
public sealed record ImageSize(int Width, int Height, int? Depth = null);
