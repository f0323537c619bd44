namespace Assay.Quality;

/// <summary>The area that two outlines share, in closed form: no clipping, so concave, touching and degenerate input needs no special case.</summary>
/// <remarks>
/// With w(x, y) = sum of the signs of an outline's edges above (x, y), the shared area is ∫∫ wA·wB. Expanded over pairs of
/// edges e of A and f of B it is Σ sign(e)·sign(f)·∫ min(e(x), f(x)) dx over the X that both cover: each term is the area
/// under the lower of two straight lines. The pairs that share some X are found by a sweep from left to right.
/// </remarks>
internal static class Overlap
{
    /// <param name="a">Edges sorted by their left end.</param>
    /// <param name="b">Edges sorted by their left end; may be <paramref name="a"/> itself, which gives ∫∫ w².</param>
    /// <param name="baseline">A Y near the outlines. It cancels out of the sum and only keeps the terms small.</param>
    public static double Area(Edge[] a, Edge[] b, double baseline)
    {
        var activeA = new List<Edge>();
        var activeB = new List<Edge>();
        var area = 0.0;
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i].LeftX <= b[j].LeftX))
            {
                area += Against(a[i], activeB, baseline);
                activeA.Add(a[i++]);
            }
            else
            {
                area += Against(b[j], activeA, baseline);
                activeB.Add(b[j++]);
            }
        }

        return area;
    }

    // Adds up the pairs of an edge that begins here with those begun before, and forgets the ones that end before it.
    private static double Against(in Edge edge, List<Edge> begun, double baseline)
    {
        var area = 0.0;
        var kept = 0;
        for (var k = 0; k < begun.Count; k++)
        {
            var other = begun[k];
            if (other.RightX <= edge.LeftX)
                continue;
            begun[kept++] = other;
            area += edge.Sign * other.Sign * UnderBoth(edge, other, edge.LeftX, Math.Min(edge.RightX, other.RightX), baseline);
        }

        begun.RemoveRange(kept, begun.Count - kept);
        return area;
    }

    private static double UnderBoth(in Edge e, in Edge f, double left, double right, double baseline)
    {
        var (eLeft, eRight) = (e.At(left) - baseline, e.At(right) - baseline);
        var (fLeft, fRight) = (f.At(left) - baseline, f.At(right) - baseline);
        var (gapLeft, gapRight) = (eLeft - fLeft, eRight - fRight);
        var width = right - left;
        if (gapLeft <= 0 && gapRight <= 0)
            return width * (eLeft + eRight) / 2;
        if (gapLeft >= 0 && gapRight >= 0)
            return width * (fLeft + fRight) / 2;

        var t = gapLeft / (gapLeft - gapRight);
        var crossing = eLeft + t * (eRight - eLeft);
        return width * (t * (Math.Min(eLeft, fLeft) + crossing) + (1 - t) * (crossing + Math.Min(eRight, fRight))) / 2;
    }
}
