namespace Assay.Quality;

/// <summary>Intervals for the share of wrong items behind a sample, when the sample is small against what it is drawn from.</summary>
/// <remarks>L. Brown, T. Cai and A. DasGupta compare them in "Interval estimation for a binomial proportion", Statistical Science 16:2, 2001. For a finite lot see <see cref="LotEstimate"/>.</remarks>
public static class ProportionInterval
{
    /// <summary>The exact interval: covers at least the stated share whatever the truth, at the price of some width.</summary>
    /// <param name="wrong">0 … <paramref name="n"/>.</param>
    /// <param name="n">Items inspected, 0 or more; with 0 the interval is [0, 1].</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <remarks>C. Clopper and E. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26, 1934.</remarks>
    public static ConfidenceInterval ClopperPearson(int wrong, int n, double confidence)
    {
        Check(wrong, n, confidence);
        return ClopperPearson((double)wrong, n, confidence);
    }

    /// <summary>The score interval: covers about the stated share on average, near 0 and 1 as well, and is short.</summary>
    /// <param name="wrong">0 … <paramref name="n"/>.</param>
    /// <param name="n">Items inspected, 0 or more; with 0 the interval is [0, 1].</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <remarks>E. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927.</remarks>
    public static ConfidenceInterval Wilson(int wrong, int n, double confidence)
    {
        Check(wrong, n, confidence);
        if (n == 0)
            return new(0, 1, confidence);
        var z = Normal.TwoSided(confidence);
        var (p, z2) = ((double)wrong / n, z * z / n);
        var half = z / Math.Sqrt(n) * Math.Sqrt(p * (1 - p) + z2 / 4) / (1 + z2);
        var middle = (p + z2 / 2) / (1 + z2);
        return new(wrong == 0 ? 0 : Math.Max(0, middle - half), wrong == n ? 1 : Math.Min(1, middle + half), confidence);
    }

    /// <summary>The equal-tailed interval of the posterior after Jeffreys' prior Beta(½, ½): covers about the stated share on average.</summary>
    /// <param name="wrong">0 … <paramref name="n"/>; with 0 the lower, with <paramref name="n"/> the upper end is the end of the scale.</param>
    /// <param name="n">Items inspected, 0 or more; with 0 the interval is [0, 1].</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <remarks>Brown, Cai and DasGupta, 2001, 3.1.3.</remarks>
    public static ConfidenceInterval Jeffreys(int wrong, int n, double confidence)
    {
        Check(wrong, n, confidence);
        var tail = (1 - confidence) / 2;
        return new(
            wrong == 0 ? 0 : IncompleteBeta.Inverse(tail, wrong + 0.5, n - wrong + 0.5).X,
            wrong == n ? 1 : IncompleteBeta.Inverse(tail, n - wrong + 0.5, wrong + 0.5).Y,
            confidence);
    }

    /// <summary>Clopper and Pearson's interval of counts that need not be whole: effective ones.</summary>
    internal static ConfidenceInterval ClopperPearson(double wrong, double n, double confidence)
    {
        var tail = (1 - confidence) / 2;
        // Where none or all are wrong, a tail is a power.
        if (n <= 0)
            return new(0, 1, confidence);
        if (wrong <= 0)
            return new(0, -SpecialFunctions.ExpMinusOne(Math.Log(tail) / n), confidence);
        if (wrong >= n)
            return new(Math.Exp(Math.Log(tail) / n), 1, confidence);
        return new(IncompleteBeta.Inverse(tail, wrong, n - wrong + 1).X, IncompleteBeta.Inverse(tail, n - wrong, wrong + 1).Y, confidence);
    }

    private static void Check(int wrong, int n, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(wrong);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wrong, n);
        ConfidenceInterval.CheckConfidence(confidence);
    }
}
