using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>One sample of a plan, with the numbers that decide after it. They count all wrong ones found so far, in this sample and those before it.</summary>
/// <param name="Size">Items in this sample.</param>
/// <param name="Accept">Accept with at most as many wrong; null where this sample cannot lead to acceptance (# in the tables).</param>
/// <param name="Reject">Reject with at least as many wrong.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stage(int Size, int? Accept, int Reject);
