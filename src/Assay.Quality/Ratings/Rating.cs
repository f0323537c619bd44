using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>One labeler put one item into one category.</summary>
/// <param name="Item">Number of the item, from 0.</param>
/// <param name="Labeler">Number of the labeler, from 0.</param>
/// <param name="Category">Number of the category, from 0.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Rating(int Item, int Labeler, int Category);
