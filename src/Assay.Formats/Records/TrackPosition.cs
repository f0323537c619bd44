using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>One frame of an object that is followed through a video. Frames in which it has left the picture have none.</summary>
/// <param name="Track">Number of the object in the video.</param>
/// <param name="Keyframe">A person drew it in this frame; otherwise it was interpolated.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrackPosition(int Track, bool Keyframe);
