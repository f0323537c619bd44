namespace Assay.Quality;

/// <summary>The regularised incomplete beta function I_x(a, b): the distribution function of Beta(a, b), and of the binomial.</summary>
internal static class IncompleteBeta
{
    private const int MaxTerms = 1_000_000;
    private const double Tiny = 1e-300;
    private const double Precision = 2.3e-16;

    /// <param name="x">In [0, 1].</param>
    /// <param name="y">1 − x, given apart so that neither loses digits near its end.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <remarks>
    /// The continued fraction of A. DiDonato and A. Morris, "Algorithm 708: Significant digit computation of the incomplete beta function ratios", ACM TOMS 18:3, 1992,
    /// whose members do not cancel where x is near 1 and a is large, by Lentz's method; its factor by Loader's expansion.
    /// </remarks>
    public static double Of(double x, double y, double a, double b)
    {
        if (x <= 0)
            return 0;
        if (y <= 0)
            return 1;
        return x * (a + b + 2) <= a + 1 ? Fraction(x, y, a, b) : 1 - Fraction(y, x, b, a);
    }

    /// <summary>The x with I_x(a, b) = <paramref name="p"/>, as the pair x, 1 − x.</summary>
    public static (double X, double Y) Inverse(double p, double a, double b)
    {
        if (p <= 0)
            return (0, 1);
        if (p >= 1)
            return (1, 0);

        // Newton's method on the logarithm of the smaller tail over the log-odds of x, kept inside a bracket that halves when it fails.
        var lower = p <= 0.5;
        var (low, high) = (-720.0, 720.0);
        var t = Math.Log(a / b);
        for (var i = 0; i < 400; i++)
        {
            var (x, y) = FromLogOdds(t);
            var tail = lower ? Of(x, y, a, b) : Of(y, x, b, a);
            var isBelow = lower ? tail < p : tail > 1 - p;
            if (isBelow)
                low = t;
            else
                high = t;
            var slope = Math.Exp(SpecialFunctions.LogBinomialTerm(a, a + b, x, y)) * a / (a + b) * b;
            var step = tail > 0 && slope > 0 ? (Math.Log(tail) - Math.Log(lower ? p : 1 - p)) * tail / slope * (lower ? 1 : -1) : double.NaN;
            var next = t - step;
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - t) <= 1e-15 * Math.Max(1, Math.Abs(t)))
                return FromLogOdds(next);
            t = next;
        }

        return FromLogOdds(t);
    }

    private static (double X, double Y) FromLogOdds(double t) => (1 / (1 + Math.Exp(-t)), 1 / (1 + Math.Exp(t)));

    private static double Fraction(double x, double y, double a, double b)
    {
        var factor = Math.Exp(SpecialFunctions.LogBinomialTerm(a, a + b, x, y)) * (b / (a + b)) * a;
        if (factor == 0)
            return 0;

        // 1 + a − (a + b)·x: from the smaller of x and y, of which no digit is lost.
        var lead = a <= b ? 1 + a - (a + b) * x : 1 + (a + b) * y - b;
        var denominator = a * lead / (a + 1);
        var (c, d) = (denominator, 0.0);
        for (var n = 1.0; n < MaxTerms; n++)
        {
            var middle = a + 2 * n - 1;
            var share = n * (b - n) * x / middle;
            var above = share * ((a + n - 1) * x / middle) * (a + b + n - 1);
            var below = n + share + (a + n) / (middle + 2) * (lead + n * (1 + y));
            d = 1 / NotZero(below + above * d);
            c = NotZero(below + above / c);
            var change = d * c;
            denominator *= change;
            if (Math.Abs(change - 1) <= Precision)
                break;
        }

        return Math.Min(1, factor / denominator);
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
