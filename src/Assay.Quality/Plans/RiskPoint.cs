using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>A quality and the risk that lots of it get the wrong verdict: the producer's risk to have a good lot rejected, the consumer's to have a bad one accepted.</summary>
/// <param name="Quality">Share that is wrong, in (0, 1).</param>
/// <param name="Risk">Probability of the wrong verdict, in (0, 1).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RiskPoint(double Quality, double Risk)
{
    // What rounding may add to a probability: a risk that is kept exactly is kept.
    private const double Rounding = 1e-10;

    /// <summary>Whether a wrong verdict of this probability keeps a risk.</summary>
    internal static bool Keeps(double probability, double risk) => probability <= risk * (1 + Rounding);

    internal bool IsKeptBy(double probability) => Keeps(probability, Risk);

    internal void Check(string whose)
    {
        if (!(Quality > 0 && Quality < 1))
            throw new ImpossiblePlanException(PlanProblem.QualityRange, $"The {whose}'s quality is {Quality}; it has to lie between 0 and 1, both excluded.");
        if (!(Risk > 0 && Risk < 1))
            throw new ImpossiblePlanException(PlanProblem.RiskRange, $"The {whose}'s risk is {Risk}; it has to lie between 0 and 1, both excluded.");
    }
}
