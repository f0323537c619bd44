using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>Two labels, one of each annotation, that may be about the same thing.</summary>
/// <param name="Left">Index in the one annotation.</param>
/// <param name="Right">Index in the other.</param>
/// <param name="Weight">Their similarity, in (0, 1].</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pair(int Left, int Right, double Weight);
