using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>A point of an image.</summary>
/// <param name="X">Pixels from the left.</param>
/// <param name="Y">Pixels from the top.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ShapePoint(double X, double Y);
