using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>Characters of a text, [<paramref name="Start"/>, <paramref name="End"/>). A character is a Unicode code point, as Python counts them.</summary>
/// <param name="Start">The first character inside, from 0.</param>
/// <param name="End">The first character behind.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextRange(int Start, int End);
