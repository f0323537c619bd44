namespace Assay.Quality;

/// <summary>The number of rare events of which <c>mean</c> are expected: defects per hundred units, say.</summary>
/// <remarks>Probabilities by C. Loader's saddle-point expansion (2000); sums run from the larger end of the smaller tail until nothing is added.</remarks>
public static class Poisson
{
    /// <summary>ln P(X = <paramref name="k"/>); −∞ where it cannot happen.</summary>
    /// <param name="k">Any number.</param>
    /// <param name="mean">0 or more.</param>
    public static double LogProbability(int k, double mean)
    {
        Check(mean);
        return k < 0 ? double.NegativeInfinity : SpecialFunctions.LogPoissonTerm(k, mean);
    }

    /// <summary>P(X ≤ <paramref name="k"/>).</summary>
    /// <param name="k">Any number.</param>
    /// <param name="mean">0 or more.</param>
    public static double AtMost(int k, double mean)
    {
        Check(mean);
        if (k < 0)
            return 0;
        return k < mean ? Lower(k, mean) : 1 - Upper(k, mean);
    }

    /// <summary>P(X &gt; <paramref name="k"/>), with all its digits where it is small.</summary>
    /// <param name="k">Any number.</param>
    /// <param name="mean">0 or more.</param>
    public static double Above(int k, double mean)
    {
        Check(mean);
        if (k < 0)
            return 1;
        return k < mean ? 1 - Lower(k, mean) : Upper(k, mean);
    }

    private static double Lower(int k, double mean)
    {
        var (sum, term) = (1.0, 1.0);
        for (var i = k; i > 0; i--)
        {
            term *= i / mean;
            if (sum + term == sum)
                break;
            sum += term;
        }

        return Math.Min(1, Math.Exp(SpecialFunctions.LogPoissonTerm(k, mean)) * sum);
    }

    private static double Upper(int k, double mean)
    {
        var (sum, term) = (0.0, 1.0);
        for (var i = k + 1.0; sum + term != sum; i++)
        {
            sum += term;
            term *= mean / (i + 1);
        }

        return Math.Min(1, Math.Exp(SpecialFunctions.LogPoissonTerm(k + 1.0, mean)) * sum);
    }

    private static void Check(double mean)
    {
        if (!(mean >= 0 && double.IsFinite(mean)))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean is a number of 0 or more.");
    }
}
