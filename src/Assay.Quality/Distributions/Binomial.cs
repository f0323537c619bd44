namespace Assay.Quality;

/// <summary>The number of wrong ones among n that are each wrong with the same probability, independently.</summary>
/// <remarks>Probabilities by C. Loader's saddle-point expansion (2000), sums by the regularised incomplete beta function; relative error about 1e-13 for n up to 10^7.</remarks>
public static class Binomial
{
    /// <summary>ln P(X = <paramref name="k"/>); −∞ where it cannot happen.</summary>
    /// <param name="k">Any number.</param>
    /// <param name="n">0 or more.</param>
    /// <param name="p">Probability of each, in [0, 1].</param>
    public static double LogProbability(int k, int n, double p)
    {
        Check(n, p);
        return k < 0 || k > n ? double.NegativeInfinity : SpecialFunctions.LogBinomialTerm(k, n, p, 1 - p);
    }

    /// <summary>P(X ≤ <paramref name="k"/>).</summary>
    /// <param name="k">Any number.</param>
    /// <param name="n">0 or more.</param>
    /// <param name="p">Probability of each, in [0, 1].</param>
    public static double AtMost(int k, int n, double p)
    {
        Check(n, p);
        if (k < 0)
            return 0;
        return k >= n ? 1 : IncompleteBeta.Of(1 - p, p, n - k, k + 1.0);
    }

    /// <summary>P(X &gt; <paramref name="k"/>), with all its digits where it is small.</summary>
    /// <param name="k">Any number.</param>
    /// <param name="n">0 or more.</param>
    /// <param name="p">Probability of each, in [0, 1].</param>
    public static double Above(int k, int n, double p)
    {
        Check(n, p);
        if (k < 0)
            return 1;
        return k >= n ? 0 : IncompleteBeta.Of(p, 1 - p, k + 1.0, n - k);
    }

    private static void Check(int n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(p >= 0 && p <= 1))
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies in [0, 1].");
    }
}
