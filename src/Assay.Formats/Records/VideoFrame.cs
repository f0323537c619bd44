namespace Assay.Formats;

/// <summary>Where in a video an image comes from.</summary>
public sealed record VideoFrame
{
    /// <summary>Address of the video.</summary>
    public string? Source { get; init; }

    /// <summary>Length of the video in seconds.</summary>
    public double? Duration { get; init; }

    /// <summary>The image's place in the video in seconds.</summary>
    public double? Time { get; init; }

    /// <summary>The image's number in the video, from 0.</summary>
    public int? Number { get; init; }
}
