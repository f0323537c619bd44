namespace Assay.Quality;

/// <summary>Intersection over union of two half-open ranges.</summary>
internal static class IntervalOverlap
{
    /// <summary>In [0, 1]. An empty range is like its exact equal and nothing else.</summary>
    public static double Between(Interval a, Interval b)
    {
        if (a == b)
            return 1;

        // As doubles, so that no difference of extreme values overflows.
        var common = Math.Min((double)a.End, b.End) - Math.Max((double)a.Start, b.Start);
        var union = Math.Max((double)a.End, b.End) - Math.Min((double)a.Start, b.Start);
        return common > 0 ? common / union : 0;
    }
}
