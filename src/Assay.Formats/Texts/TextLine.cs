using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>A line of a text file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text without the line end; null if it is no text or too long.</param>
/// <param name="Size">Its size in bytes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextLine(int Number, string? Text, int Size);
