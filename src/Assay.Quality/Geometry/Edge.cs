using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>
/// A non-vertical piece of an outline from left to right. A point lies inside the outline when the signs of the edges above
/// it (at larger Y, over the same X) add up to other than 0.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Edge(double LeftX, double LeftY, double RightX, double RightY, int Sign)
{
    public double At(double x)
    {
        if (x <= LeftX)
            return LeftY;
        if (x >= RightX)
            return RightY;
        return LeftY + (RightY - LeftY) * ((x - LeftX) / (RightX - LeftX));
    }

    /// <summary>The edges of a closed chain; vertical ones enclose nothing by themselves and are left out. Sorted by their left end.</summary>
    public static Edge[] Of(ReadOnlySpan<Vertex> polygon)
    {
        var edges = new List<Edge>(polygon.Length);
        var from = polygon[^1];
        foreach (var to in polygon)
        {
            if (from.X < to.X)
                edges.Add(new Edge(from.X, from.Y, to.X, to.Y, 1));
            else if (from.X > to.X)
                edges.Add(new Edge(to.X, to.Y, from.X, from.Y, -1));
            from = to;
        }

        return Sorted(edges);
    }

    public static Edge[] Sorted(List<Edge> edges)
    {
        edges.Sort((a, b) => a.LeftX.CompareTo(b.LeftX));
        return [.. edges];
    }
}
