namespace Assay.Quality;

/// <summary>The number of wrong ones in a simple random sample without replacement from a lot that holds a known number of them.</summary>
/// <remarks>
/// Probabilities as the ratio of three binomial ones by C. Loader's expansion (2000), sums from the larger end of the smaller tail by the ratio of
/// neighbours: no factorials, relative error about 1e-12 for lots up to 10^7 and tails down to 1e-300.
/// </remarks>
public static class Hypergeometric
{
    /// <summary>ln P(X = <paramref name="k"/>); −∞ where it cannot happen.</summary>
    /// <param name="k">Any number.</param>
    /// <param name="lot">Size of the lot, 0 or more.</param>
    /// <param name="wrong">Wrong ones in the lot, 0 … <paramref name="lot"/>.</param>
    /// <param name="n">Size of the sample, 0 … <paramref name="lot"/>.</param>
    public static double LogProbability(int k, int lot, int wrong, int n)
    {
        Check(lot, wrong, n);
        return k < Math.Max(0, n - (lot - wrong)) || k > Math.Min(n, wrong) ? double.NegativeInfinity : LogTerm(k, lot, wrong, n);
    }

    /// <summary>P(X ≤ <paramref name="k"/>).</summary>
    /// <param name="k">Any number.</param>
    /// <param name="lot">Size of the lot, 0 or more.</param>
    /// <param name="wrong">Wrong ones in the lot, 0 … <paramref name="lot"/>.</param>
    /// <param name="n">Size of the sample, 0 … <paramref name="lot"/>.</param>
    public static double AtMost(int k, int lot, int wrong, int n)
    {
        Check(lot, wrong, n);
        var least = Math.Max(0, n - (lot - wrong));
        if (k < least)
            return 0;
        if (k >= Math.Min(n, wrong))
            return 1;
        return IsBelowMean(k, lot, wrong, n) ? Lower(k, least, lot, wrong, n) : 1 - Upper(k, lot, wrong, n);
    }

    /// <summary>P(X &gt; <paramref name="k"/>), with all its digits where it is small.</summary>
    /// <param name="k">Any number.</param>
    /// <param name="lot">Size of the lot, 0 or more.</param>
    /// <param name="wrong">Wrong ones in the lot, 0 … <paramref name="lot"/>.</param>
    /// <param name="n">Size of the sample, 0 … <paramref name="lot"/>.</param>
    public static double Above(int k, int lot, int wrong, int n)
    {
        Check(lot, wrong, n);
        var least = Math.Max(0, n - (lot - wrong));
        if (k < least)
            return 1;
        if (k >= Math.Min(n, wrong))
            return 0;
        return IsBelowMean(k, lot, wrong, n) ? 1 - Lower(k, least, lot, wrong, n) : Upper(k, lot, wrong, n);
    }

    private static bool IsBelowMean(int k, int lot, int wrong, int n) => (double)k * lot < (double)wrong * n;

    private static double LogTerm(int k, int lot, int wrong, int n)
    {
        if (n == 0 || n == lot)
            return 0;
        var p = (double)n / lot;
        var q = (double)(lot - n) / lot;
        return SpecialFunctions.LogBinomialTerm(k, wrong, p, q) + SpecialFunctions.LogBinomialTerm(n - k, lot - wrong, p, q)
            - SpecialFunctions.LogBinomialTerm(n, lot, p, q);
    }

    private static double Lower(int k, int least, int lot, int wrong, int n)
    {
        var (sum, term) = (1.0, 1.0);
        for (var i = k; i > least; i--)
        {
            term *= (double)i * (lot - wrong - n + i) / ((double)(wrong - i + 1) * (n - i + 1));
            if (sum + term == sum)
                break;
            sum += term;
        }

        return Math.Min(1, Math.Exp(LogTerm(k, lot, wrong, n)) * sum);
    }

    private static double Upper(int k, int lot, int wrong, int n)
    {
        var most = Math.Min(n, wrong);
        var (sum, term) = (1.0, 1.0);
        for (var i = k + 1; i < most; i++)
        {
            term *= (double)(wrong - i) * (n - i) / ((double)(i + 1) * (lot - wrong - n + i + 1));
            if (sum + term == sum)
                break;
            sum += term;
        }

        return Math.Min(1, Math.Exp(LogTerm(k + 1, lot, wrong, n)) * sum);
    }

    private static void Check(int lot, int wrong, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lot);
        ArgumentOutOfRangeException.ThrowIfNegative(wrong);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wrong, lot);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, lot);
    }
}
