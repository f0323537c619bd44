namespace Assay.Quality;

/// <summary>Single sampling, curtailed: a race between the wrong ones that reject the lot and the right ones that accept it.</summary>
/// <remarks>
/// The number inspected is negative binomial (negative hypergeometric in a lot), cut off by the other side. With t·C(t−1, r−1) = r·C(t, r) its mean is a tail of the
/// binomial with one item more: no sum over items, however large the sample.
/// </remarks>
internal static class Race
{
    /// <param name="toReject">Further wrong ones that reject, at least 1.</param>
    /// <param name="toAccept">Further right ones that accept, at least 1.</param>
    /// <param name="inspected">Items inspected before.</param>
    /// <param name="wrong">Wrong ones among them.</param>
    /// <param name="quality">Share that is wrong.</param>
    /// <param name="model">Binomial or hypergeometric.</param>
    public static PlanOutcome Run(int toReject, int toAccept, int inspected, int wrong, double quality, LotModel model) =>
        model.Size is { } lot
            ? InLot(toReject, toAccept, lot - inspected, Math.Clamp(model.WrongIn(quality) - wrong, 0, lot - inspected))
            : InStream(toReject, toAccept, quality);

    private static PlanOutcome InStream(int toReject, int toAccept, double p)
    {
        var accepts = Binomial.AtMost(toReject - 1, toReject + toAccept - 1, p);
        var rejecting = p == 0 ? 0 : toReject / p * Binomial.Above(toReject, toReject + toAccept, p);
        var accepting = p == 1 ? 0 : toAccept / (1 - p) * Binomial.AtMost(toReject - 1, toReject + toAccept, p);
        return new(accepts, rejecting + accepting, accepting);
    }

    private static PlanOutcome InLot(int toReject, int toAccept, int items, int wrong)
    {
        var accepts = Hypergeometric.AtMost(toReject - 1, items, wrong, toReject + toAccept - 1);
        var rejecting = wrong == 0 ? 0 : toReject * (items + 1.0) / (wrong + 1.0) * Hypergeometric.Above(toReject, items + 1, wrong + 1, toReject + toAccept);
        var accepting = wrong == items ? 0
            : toAccept * (items + 1.0) / (items - wrong + 1.0) * Hypergeometric.AtMost(toReject - 1, items + 1, wrong, toReject + toAccept);
        return new(accepts, rejecting + accepting, accepting);
    }
}
