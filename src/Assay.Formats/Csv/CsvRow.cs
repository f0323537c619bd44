using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>A row of a CSV file.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Cells">Its cells; null if it cannot be read.</param>
/// <param name="Size">Its size in bytes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CsvRow(int Line, IReadOnlyList<string>? Cells, int Size);
