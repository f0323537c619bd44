namespace Assay.Quality;

/// <summary>Similarity of points, segments and chains, which have no area to compare, by their distance.</summary>
internal static class Curve
{
    private const int SampleCount = 32;

    // A hand places a point within a few pixels; so far off, and no nearer than that, two are different points.
    private const double LeastTolerance = 10;

    private const double ToleranceShare = 0.1;

    /// <summary>
    /// 1 − d/tolerance, at least 0. d is the mean distance, in pixels, of points spread along each curve to the nearest point of the
    /// other, averaged over both directions; the tolerance is a tenth of the diagonal of the bounding box around both curves, and 10 pixels
    /// at least. Direction, and whether a line is dashed, do not count.
    /// </summary>
    public static double Similarity(Outline a, Outline b)
    {
        var tolerance = Math.Max(LeastTolerance, ToleranceShare * a.Bounds.Union(b.Bounds).Diagonal);
        if (a.Bounds.Gap(b.Bounds) >= tolerance)
            return 0;
        var distance = (MeanDistance(a.Samples, b.Vertices) + MeanDistance(b.Samples, a.Vertices)) / 2;
        return Math.Max(0, 1 - distance / tolerance);
    }

    public static Vertex[] Sample(Vertex[] chain)
    {
        var total = 0.0;
        for (var i = 1; i < chain.Length; i++)
            total += chain[i].DistanceTo(chain[i - 1]);
        if (total == 0)
            return [chain[0]];

        var samples = new Vertex[SampleCount];
        var segment = 1;
        var passed = 0.0;
        for (var k = 0; k < SampleCount; k++)
        {
            var target = total * k / (SampleCount - 1);
            var length = chain[segment].DistanceTo(chain[segment - 1]);
            while (passed + length < target && segment < chain.Length - 1)
            {
                passed += length;
                segment++;
                length = chain[segment].DistanceTo(chain[segment - 1]);
            }

            var (from, to) = (chain[segment - 1], chain[segment]);
            var t = length > 0 ? Math.Clamp((target - passed) / length, 0, 1) : 0;
            samples[k] = new Vertex(from.X + t * (to.X - from.X), from.Y + t * (to.Y - from.Y));
        }

        return samples;
    }

    private static double MeanDistance(Vertex[] samples, Vertex[] chain)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            var nearest = chain.Length == 1 ? sample.SquaredDistanceTo(chain[0]) : double.PositiveInfinity;
            for (var i = 1; i < chain.Length; i++)
                nearest = Math.Min(nearest, sample.SquaredDistanceTo(chain[i - 1], chain[i]));
            sum += Math.Sqrt(nearest);
        }

        return sum / samples.Length;
    }
}
