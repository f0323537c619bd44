namespace Assay.Quality;

/// <summary>Student's distribution, for means of few items.</summary>
internal static class StudentT
{
    /// <summary>The t that leaves (1 − <paramref name="confidence"/>)/2 outside on either side.</summary>
    /// <param name="confidence">In (0, 1).</param>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double TwoSided(double confidence, double degrees)
    {
        var (x, y) = IncompleteBeta.Inverse(1 - confidence, degrees / 2, 0.5);
        return Math.Sqrt(degrees * y / x);
    }
}
