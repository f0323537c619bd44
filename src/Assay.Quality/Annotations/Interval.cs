using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>A half-open range [<paramref name="Start"/>, <paramref name="End"/>): characters of a text, or milliseconds of a recording.</summary>
/// <param name="Start">First position inside.</param>
/// <param name="End">First position behind; equal to <paramref name="Start"/> for an instant.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Interval(long Start, long End);
