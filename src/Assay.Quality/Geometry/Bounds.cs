using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>An upright rectangle in pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bounds(double MinX, double MinY, double MaxX, double MaxY)
{
    public double Area => (MaxX - MinX) * (MaxY - MinY);

    public double Diagonal => Math.Sqrt((MaxX - MinX) * (MaxX - MinX) + (MaxY - MinY) * (MaxY - MinY));

    public static Bounds Around(ReadOnlySpan<Vertex> vertices)
    {
        var bounds = new Bounds(vertices[0].X, vertices[0].Y, vertices[0].X, vertices[0].Y);
        foreach (var (x, y) in vertices)
            bounds = new Bounds(Math.Min(bounds.MinX, x), Math.Min(bounds.MinY, y), Math.Max(bounds.MaxX, x), Math.Max(bounds.MaxY, y));
        return bounds;
    }

    public Bounds Union(in Bounds other) =>
        new(Math.Min(MinX, other.MinX), Math.Min(MinY, other.MinY), Math.Max(MaxX, other.MaxX), Math.Max(MaxY, other.MaxY));

    /// <summary>Area that both cover; 0 where they only touch.</summary>
    public double Common(in Bounds other)
    {
        var width = Math.Min(MaxX, other.MaxX) - Math.Max(MinX, other.MinX);
        var height = Math.Min(MaxY, other.MaxY) - Math.Max(MinY, other.MinY);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    /// <summary>The larger of the horizontal and the vertical gap between the two; at most 0 where they meet.</summary>
    public double Gap(in Bounds other) =>
        Math.Max(
            Math.Max(MinX, other.MinX) - Math.Min(MaxX, other.MaxX),
            Math.Max(MinY, other.MinY) - Math.Min(MaxY, other.MaxY));
}
