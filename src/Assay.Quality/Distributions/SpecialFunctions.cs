namespace Assay.Quality;

/// <summary>The functions that the distributions stand on. All work on logarithms, so that nothing overflows and small probabilities keep their digits.</summary>
internal static class SpecialFunctions
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>
    /// ln Γ(n + 1) − [½·ln(2πn) + n·ln n − n] for n &gt; 0: what Stirling's formula leaves out. Absolute error below 2e-15.
    /// </summary>
    public static double StirlingError(double n)
    {
        // δ(n) − δ(n + 1) = (n + ½)·ln(1 + 1/n) − 1 lifts a small n to where the series converges.
        var sum = 0.0;
        for (; n < 15; n++)
            sum += (n + 0.5) * LogOnePlus(1 / n) - 1;
        var s = 1 / (n * n);
        return sum + (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691 / 360360))))) / n;
    }

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double LogGamma(double x) => (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + StirlingError(x);

    /// <summary>
    /// x·ln(x/m) − x + m, which the usual form loses to cancellation where x is near m.
    /// </summary>
    /// <remarks>C. Loader, "Fast and accurate computation of binomial probabilities", 2000.</remarks>
    public static double Deviance(double x, double m)
    {
        if (x == 0)
            return m;
        if (Math.Abs(x - m) >= 0.1 * (x + m))
            return x * Math.Log(x / m) + m - x;
        var v = (x - m) / (x + m);
        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 1; ; j++)
        {
            term *= v * v;
            var next = sum + term / (2 * j + 1);
            if (next == sum)
                return sum;
            sum = next;
        }
    }

    /// <summary>ln of Γ(n + 1) / (Γ(x + 1)·Γ(n − x + 1)) · p^x · q^(n − x), for real 0 ≤ x ≤ n and p + q = 1.</summary>
    public static double LogBinomialTerm(double x, double n, double p, double q)
    {
        if (p == 0)
            return x == 0 ? 0 : double.NegativeInfinity;
        if (q == 0)
            return x == n ? 0 : double.NegativeInfinity;
        if (x == 0)
            return n == 0 ? 0 : n * (p < 0.5 ? LogOnePlus(-p) : Math.Log(q));
        if (x == n)
            return n * (q < 0.5 ? LogOnePlus(-q) : Math.Log(p));
        return StirlingError(n) - StirlingError(x) - StirlingError(n - x) - Deviance(x, n * p) - Deviance(n - x, n * q)
            - HalfLogTwoPi - 0.5 * (Math.Log(x) + Math.Log((n - x) / n));
    }

    /// <summary>ln of m^x·e^(−m) / Γ(x + 1), for real x ≥ 0.</summary>
    public static double LogPoissonTerm(double x, double m)
    {
        if (m == 0)
            return x == 0 ? 0 : double.NegativeInfinity;
        return x == 0 ? -m : -StirlingError(x) - Deviance(x, m) - HalfLogTwoPi - 0.5 * Math.Log(x);
    }

    /// <summary>ln(1 + x) with all its digits for small x (W. Kahan's correction).</summary>
    public static double LogOnePlus(double x)
    {
        var y = 1 + x;
        return y == 1 ? x : Math.Log(y) * (x / (y - 1));
    }

    /// <summary>e^x − 1 with all its digits for small x (W. Kahan's correction).</summary>
    public static double ExpMinusOne(double x)
    {
        var y = Math.Exp(x);
        if (y == 1)
            return x;
        return y - 1 == -1 ? -1 : (y - 1) * (x / Math.Log(y));
    }
}
