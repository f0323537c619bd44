using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>One frame of an object that is followed through a video.</summary>
/// <param name="Track">Number of the object in the video.</param>
/// <param name="Keyframe">A person drew it in this frame; otherwise it was interpolated.</param>
/// <param name="Outside">The object has left the picture.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrackPosition(int Track, bool Keyframe, bool Outside);
