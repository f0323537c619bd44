using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>A part of a lot that was sampled for itself: the items of one labeler, of one label.</summary>
/// <param name="Size">Items in it.</param>
/// <param name="Inspected">Items inspected, 0 … <paramref name="Size"/>, drawn at random from it.</param>
/// <param name="Wrong">Wrong ones among them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stratum(int Size, int Inspected, int Wrong);

/// <summary>The share of wrong items in a lot that was sampled stratum by stratum.</summary>
public static class StratifiedEstimate
{
    /// <summary>
    /// The estimate that weighs each stratum by its size, with an interval that takes the finite sizes into account. With one stratum the interval is the exact one of
    /// <see cref="LotEstimate"/>; with several it is Clopper and Pearson's for the size of a simple random sample that would be as precise.
    /// </summary>
    /// <param name="strata">Sizes and counts. Empty strata are left out.</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <returns>Undefined where a stratum has items and none was inspected.</returns>
    /// <remarks>
    /// W. Cochran, "Sampling Techniques", 3rd ed., 5.10; effective sample size after E. Korn and B. Graubard, "Confidence intervals for proportions with small expected number of positive
    /// counts estimated from survey data", Survey Methodology 24, 1998. A stratum's variance is taken at the Jeffreys mean, so that strata without a wrong item do not count as certain.
    /// </remarks>
    public static Estimate Of(IReadOnlyList<Stratum> strata, double confidence)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ConfidenceInterval.CheckConfidence(confidence);
        long lot = 0;
        foreach (var (size, inspected, wrong) in strata)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(strata));
            ArgumentOutOfRangeException.ThrowIfNegative(wrong, nameof(strata));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(wrong, inspected, nameof(strata));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(inspected, size, nameof(strata));
            lot += size;
        }

        var filled = strata.Where(s => s.Size > 0).ToArray();
        if (filled.Length == 0 || filled.All(s => s.Inspected == 0))
            return Estimate.None(Undefined.NoData);
        if (filled.Any(s => s.Inspected == 0))
            return Estimate.None(Undefined.StratumNotInspected);
        var share = filled.Sum(s => (double)s.Size / lot * s.Wrong / s.Inspected);
        if (filled.Length == 1)
        {
            var exact = LotEstimate.Interval(filled[0].Size, filled[0].Inspected, filled[0].Wrong, confidence);
            return Estimate.Of(share, new ConfidenceInterval((double)exact.Lower / lot, (double)exact.Upper / lot, confidence));
        }

        return Estimate.Of(share, Interval(filled, lot, share, confidence));
    }

    private static ConfidenceInterval Interval(Stratum[] strata, long lot, double share, double confidence)
    {
        var (variance, smoothed) = (0.0, 0.0);
        foreach (var (size, inspected, wrong) in strata)
        {
            var weight = (double)size / lot;
            var p = (wrong + 0.5) / (inspected + 1.0);
            smoothed += weight * p;
            variance += weight * weight * p * (1 - p) / inspected * (size == 1 ? 0 : (size - inspected) / (size - 1.0));
        }

        // Inspected whole, nothing is left to chance.
        if (variance == 0)
            return new(share, share, confidence);
        var effective = smoothed * (1 - smoothed) / variance;
        var found = strata.Sum(s => (long)s.Wrong);
        var right = strata.Sum(s => (long)s.Inspected) - found;
        var bounds = ProportionInterval.ClopperPearson(share * effective, effective, confidence);
        // What is known of the lot can be the estimate itself, summed in another order: rounding must not put it outside.
        var lower = Math.Min(share, Math.Max(bounds.Lower, (double)found / lot));
        var upper = Math.Max(share, Math.Min(bounds.Upper, (double)(lot - right) / lot));
        return new(lower, upper, confidence);
    }
}
