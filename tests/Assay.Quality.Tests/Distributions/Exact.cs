using System.Numerics;

namespace Assay.Quality.Tests;

/// <summary>Probabilities as ratios of whole numbers: slow and exact.</summary>
internal static class Exact
{
    /// <summary>P(X = k) of a sample of n from a lot with so many wrong ones.</summary>
    public static double Hypergeometric(int k, int lot, int wrong, int n) =>
        Ratio(Choose(wrong, k) * Choose(lot - wrong, n - k), Choose(lot, n));

    /// <summary>P(X ≤ k) of a sample of n from a lot with so many wrong ones.</summary>
    public static double HypergeometricAtMost(int k, int lot, int wrong, int n)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i <= k; i++)
            sum += Choose(wrong, i) * Choose(lot - wrong, n - i);
        return Ratio(sum, Choose(lot, n));
    }

    /// <summary>P(X ≤ k) of n draws with probability a/b.</summary>
    public static double BinomialAtMost(int k, int n, int a, int b)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i <= Math.Min(k, n); i++)
            sum += Choose(n, i) * BigInteger.Pow(a, i) * BigInteger.Pow(b - a, n - i);
        return Ratio(sum, BigInteger.Pow(b, n));
    }

    public static BigInteger Choose(int n, int k)
    {
        if (k < 0 || k > n)
            return 0;
        var result = BigInteger.One;
        for (var i = 1; i <= Math.Min(k, n - k); i++)
            result = result * (n - Math.Min(k, n - k) + i) / i;
        return result;
    }

    private static double Ratio(BigInteger above, BigInteger below)
    {
        if (above.IsZero)
            return 0;

        // 128 binary digits of the quotient, then its place.
        var shift = (int)Math.Max(0, 128 + below.GetBitLength() - above.GetBitLength());
        return Math.ScaleB((double)((above << shift) / below), -shift);
    }
}
