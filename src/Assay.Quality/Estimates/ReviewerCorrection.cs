using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>What a second, careful look at items that reviewers had judged brought out.</summary>
/// <param name="Wrong">Items that are in truth wrong.</param>
/// <param name="WrongCaught">Those of them that the reviewers had called wrong.</param>
/// <param name="Right">Items that are in truth right.</param>
/// <param name="RightPassed">Those of them that the reviewers had called right.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DoubleChecks(int Wrong, int WrongCaught, int Right, int RightPassed);

/// <summary>The true share of wrong items, when the reviewers who look for them err themselves.</summary>
public static class ReviewerCorrection
{
    /// <summary>The share found, corrected by how often the reviewers miss a wrong item and reject a right one.</summary>
    /// <param name="rejected">Items that the reviewers called wrong, 0 … <paramref name="inspected"/>.</param>
    /// <param name="inspected">Items that they judged.</param>
    /// <param name="checks">The double-checked items that tell how they err.</param>
    /// <param name="confidence">In (0, 1). The interval covers about this share; it takes into account that the double checks are a sample, too.</param>
    /// <returns>Undefined where there are too few checks, or where the reviewers do no better than chance.</returns>
    /// <remarks>
    /// W. Rogan and B. Gladen, "Estimating prevalence from the results of a screening test", American Journal of Epidemiology 107, 1978; interval by Z. Lang and J. Reiczigel,
    /// "Confidence limits for prevalence of disease adjusted for estimated sensitivity and specificity", Preventive Veterinary Medicine 113, 2014.
    /// </remarks>
    public static Estimate RoganGladen(int rejected, int inspected, DoubleChecks checks, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rejected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rejected, inspected);
        ArgumentOutOfRangeException.ThrowIfNegative(checks.WrongCaught, nameof(checks));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(checks.WrongCaught, checks.Wrong, nameof(checks));
        ArgumentOutOfRangeException.ThrowIfNegative(checks.RightPassed, nameof(checks));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(checks.RightPassed, checks.Right, nameof(checks));
        ConfidenceInterval.CheckConfidence(confidence);
        if (inspected == 0)
            return Estimate.None(Undefined.NoData);
        if (checks.Wrong == 0 || checks.Right == 0)
            return Estimate.None(Undefined.NoDoubleChecks);
        var (sensitivity, specificity) = ((double)checks.WrongCaught / checks.Wrong, (double)checks.RightPassed / checks.Right);
        if (sensitivity + specificity <= 1)
            return Estimate.None(Undefined.ReviewersAtRandom);
        var share = Corrected((double)rejected / inspected, sensitivity, specificity);
        return Estimate.Of(Math.Clamp(share, 0, 1), Interval(rejected, inspected, checks, confidence));
    }

    private static double Corrected(double share, double sensitivity, double specificity) => (share + specificity - 1) / (sensitivity + specificity - 1);

    private static ConfidenceInterval? Interval(int rejected, int inspected, DoubleChecks checks, double confidence)
    {
        var z = Normal.TwoSided(confidence);
        var n = inspected + z * z;
        var p = (rejected + z * z / 2) / n;
        var (wrong, right) = (checks.Wrong + 2.0, checks.Right + 2.0);
        var (sensitivity, specificity) = ((checks.WrongCaught + 1) / wrong, (checks.RightPassed + 1) / right);
        var slope = sensitivity + specificity - 1;
        if (slope <= 0)
            return null;
        var middle = Corrected(p, sensitivity, specificity);
        var (ofWrong, ofRight) = (sensitivity * (1 - sensitivity) / wrong, specificity * (1 - specificity) / right);
        var shift = 2 * z * z * (middle * ofWrong - (1 - middle) * ofRight);
        var error = Math.Sqrt(p * (1 - p) / n + middle * middle * ofWrong + (1 - middle) * (1 - middle) * ofRight) / slope;
        return new(Math.Clamp(middle + shift - z * error, 0, 1), Math.Clamp(middle + shift + z * error, 0, 1), confidence);
    }
}
