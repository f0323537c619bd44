namespace Assay.Quality;

/// <summary>
/// Turns the edges of a polygon that crosses itself into edges around what it fills, each point inside exactly once. Filled is
/// every point that the polygon winds round (the non-zero rule of SVG and PDF): both halves of a bow tie, and the middle of a star.
/// </summary>
internal static class Filling
{
    // Beyond these the polygon is a scribble; the work of untangling it would grow with the square of its crossings.
    private const int MaxEdges = 2048;
    private const int MaxCrossingsPerEdge = 4;
    private const int MaxPiecesPerEdge = 32;

    /// <returns>Null for a scribble.</returns>
    public static Edge[]? Of(Edge[] edges)
    {
        if (edges.Length > MaxEdges || Breaks(edges) is not { } breaks)
            return null;
        var filled = new List<Edge>(4 * edges.Length);
        var active = new List<(double Middle, Edge Edge)>();
        for (var k = 0; k + 1 < breaks.Length; k++)
        {
            var (left, right) = (breaks[k], breaks[k + 1]);
            if (left >= right)
                continue;
            active.Clear();
            foreach (var edge in edges)
                if (edge.LeftX <= left && edge.RightX >= right)
                    active.Add(((edge.At(left) + edge.At(right)) / 2, edge));

            // Between two breaks nothing crosses, so the order at the middle is the order throughout.
            active.Sort((a, b) => a.Middle.CompareTo(b.Middle));
            var winding = 0;
            foreach (var (_, edge) in active)
            {
                var before = winding;
                winding += edge.Sign;
                if (before == 0 && winding != 0)
                    filled.Add(new Edge(left, edge.At(left), right, edge.At(right), -1));
                else if (before != 0 && winding == 0)
                    filled.Add(new Edge(left, edge.At(left), right, edge.At(right), 1));
            }

            if (filled.Count > MaxPiecesPerEdge * edges.Length)
                return null;
        }

        return Edge.Sorted(filled);
    }

    private static double[]? Breaks(Edge[] edges)
    {
        var breaks = new List<double>(2 * edges.Length);
        foreach (var edge in edges)
        {
            breaks.Add(edge.LeftX);
            breaks.Add(edge.RightX);
        }

        var limit = breaks.Count + MaxCrossingsPerEdge * edges.Length;
        for (var i = 0; i < edges.Length; i++)
            for (var j = i + 1; j < edges.Length && edges[j].LeftX < edges[i].RightX; j++)
            {
                if (Crossing(edges[i], edges[j]) is not { } x)
                    continue;
                breaks.Add(x);
                if (breaks.Count > limit)
                    return null;
            }

        breaks.Sort();
        return [.. breaks];
    }

    private static double? Crossing(in Edge e, in Edge f)
    {
        var left = Math.Max(e.LeftX, f.LeftX);
        var right = Math.Min(e.RightX, f.RightX);
        var gapLeft = e.At(left) - f.At(left);
        var gapRight = e.At(right) - f.At(right);
        if (left >= right || gapLeft * gapRight >= 0)
            return null;
        return left + (right - left) * (gapLeft / (gapLeft - gapRight));
    }
}
