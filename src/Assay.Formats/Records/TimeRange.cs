using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>A part of a recording, [<paramref name="Start"/>, <paramref name="End"/>).</summary>
/// <param name="Start">Time from the beginning of the recording.</param>
/// <param name="End">Time from the beginning of the recording; not before <paramref name="Start"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimeRange(TimeSpan Start, TimeSpan End);
