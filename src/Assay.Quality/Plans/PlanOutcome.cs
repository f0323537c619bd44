using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>What a plan does to lots of one quality.</summary>
/// <param name="Accepts">Probability of acceptance.</param>
/// <param name="Inspected">Expected number of items inspected until the decision.</param>
/// <param name="InspectedWhenAccepting">That part of <paramref name="Inspected"/> that falls to accepted lots: the sum over them of number × probability.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlanOutcome(double Accepts, double Inspected, double InspectedWhenAccepting);
