namespace Assay.Quality;

/// <summary>How alike two shapes are, in [0, 1]: intersection over union of filled shapes, distance of the others.</summary>
internal static class ShapeSimilarity
{
    /// <summary>
    /// Boxes, polygons and circles compare with each other, and so do points, lines and chains; one kind with the other gives 0. A shape
    /// that encloses nothing, or whose points do not fit its kind, is like its exact equal and nothing else.
    /// </summary>
    public static double Between(Outline a, Outline b)
    {
        if (AreSame(a, b))
            return 1;
        if (!a.IsValid || !b.IsValid || a.IsArea != b.IsArea)
            return 0;
        if (!a.IsArea)
            return Curve.Similarity(a, b);
        return a.Bounds.Common(b.Bounds) == 0 ? 0 : IntersectionOverUnion(a, b);
    }

    private static double IntersectionOverUnion(Outline a, Outline b)
    {
        if (a.Shape == ShapeKind.Circle && b.Shape == ShapeKind.Circle)
            return Circles.IntersectionOverUnion(a.Radius, b.Radius, a.Vertices[0].DistanceTo(b.Vertices[0]));

        var common = a.Shape == ShapeKind.Bndbox && b.Shape == ShapeKind.Bndbox
            ? a.Bounds.Common(b.Bounds)
            : Overlap.Area(a.Edges, b.Edges, Math.Min(a.Bounds.MinY, b.Bounds.MinY));
        var union = a.Area + b.Area - common;
        return a.Area > 0 && b.Area > 0 && union > 0 ? Math.Clamp(common / union, 0, 1) : 0;
    }

    private static bool AreSame(Outline a, Outline b)
    {
        if (a.Shape != b.Shape || a.Points.Count != b.Points.Count)
            return false;
        for (var i = 0; i < a.Points.Count; i++)
        {
            var (x, y) = (a.Points[i], b.Points[i]);
            if (x.Count != y.Count)
                return false;
            for (var j = 0; j < x.Count; j++)
                if (!x[j].Equals(y[j]))
                    return false;
        }

        return true;
    }
}
