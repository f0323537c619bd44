using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>Bounds on the number of wrong items in a lot.</summary>
/// <param name="Lower">Smallest number that the sample leaves possible.</param>
/// <param name="Upper">Largest number that the sample leaves possible.</param>
/// <param name="Confidence">The share of samples that cover the truth, at least.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WrongInLot(int Lower, int Upper, double Confidence);

/// <summary>What a simple random sample without replacement says about the wrong items of its lot, those inspected included. Exact: the whole lot inspected leaves no doubt.</summary>
/// <remarks>
/// The test inversion of H. Katz, "Exact hypergeometric confidence limits for the number of defectives", 1953, as W. Cochran, "Sampling Techniques", 3rd ed., 3.6, gives it: a number
/// of wrong items is left possible while a sample as extreme as this one has a probability above the share left out on that side.
/// </remarks>
public static class LotEstimate
{
    /// <summary>The most wrong items that the lot may hold: with fewer than this confidence it holds more.</summary>
    /// <param name="lot">Items in the lot, 1 or more.</param>
    /// <param name="n">Items inspected, 0 … <paramref name="lot"/>.</param>
    /// <param name="wrong">Wrong ones among them, 0 … <paramref name="n"/>.</param>
    /// <param name="confidence">In (0, 1), one-sided.</param>
    public static int UpperBound(int lot, int n, int wrong, double confidence)
    {
        Check(lot, n, wrong, confidence);
        var (possible, tooMany) = (wrong, lot - (n - wrong) + 1);
        while (tooMany - possible > 1)
        {
            var middle = possible + (tooMany - possible) / 2;
            if (RiskPoint.Keeps(Hypergeometric.AtMost(wrong, lot, middle, n), 1 - confidence))
                tooMany = middle;
            else
                possible = middle;
        }

        return possible;
    }

    /// <summary>The fewest wrong items that the lot may hold.</summary>
    /// <param name="lot">Items in the lot, 1 or more.</param>
    /// <param name="n">Items inspected, 0 … <paramref name="lot"/>.</param>
    /// <param name="wrong">Wrong ones among them, 0 … <paramref name="n"/>.</param>
    /// <param name="confidence">In (0, 1), one-sided.</param>
    public static int LowerBound(int lot, int n, int wrong, double confidence) => lot - UpperBound(lot, n, n - wrong, confidence);

    /// <summary>Both bounds, each leaving out half of what the confidence leaves out.</summary>
    /// <param name="lot">Items in the lot, 1 or more.</param>
    /// <param name="n">Items inspected, 0 … <paramref name="lot"/>.</param>
    /// <param name="wrong">Wrong ones among them, 0 … <paramref name="n"/>.</param>
    /// <param name="confidence">In (0, 1), two-sided.</param>
    public static WrongInLot Interval(int lot, int n, int wrong, double confidence)
    {
        Check(lot, n, wrong, confidence);
        var side = (1 + confidence) / 2;
        return new(LowerBound(lot, n, wrong, side), UpperBound(lot, n, wrong, side), confidence);
    }

    private static void Check(int lot, int n, int wrong, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lot, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(n, lot);
        ArgumentOutOfRangeException.ThrowIfNegative(wrong);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wrong, n);
        ConfidenceInterval.CheckConfidence(confidence);
    }
}
