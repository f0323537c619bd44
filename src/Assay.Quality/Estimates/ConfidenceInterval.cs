using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>A range that covers the true value in at least (or, where a method says so, about) the stated share of all samples.</summary>
/// <param name="Lower">Lower end.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Confidence">The share, in (0, 1): 0.95 for 95 %.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ConfidenceInterval(double Lower, double Upper, double Confidence)
{
    /// <summary>Whether the range contains <paramref name="value"/>, ends included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    internal static void CheckConfidence(double confidence)
    {
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, both excluded: 0.95 for 95 %.");
    }
}
