using Assay.Quality;

namespace Assay.Simulation;

/// <summary>A way to decide about a lot. All that state risks state the same: labels with 1 % wrong are rejected at most once in twenty, those with 5 % accepted at most once in ten.</summary>
internal sealed record Strategy(string Name, string Colour, Func<int, AcceptancePlan> PlanFor, bool States)
{
    public static readonly RiskPoint Producer = new(0.01, 0.05);
    public static readonly RiskPoint Consumer = new(0.05, 0.10);

    public static readonly Strategy[] All =
    [
        // What tools offer: a tenth of the items, and the pass rate has to be 97 %.
        new("a tenth, pass rate 97 %", "#8a8f98", lot => Percentage(lot, 0.10, 0.03), States: false),
        new("ISO 2859-1, II, AQL 1.0", "#d08b2c", lot => AqlPlan.Find(lot, InspectionLevel.II, 1.0).Plan, States: false),
        new("two risks", "#2f6fd0", lot => TwoPointPlan.Smallest(Producer, Consumer, LotModel.Lot(lot)), States: true),
        new("two risks, curtailed", "#23a094", lot => TwoPointPlan.Smallest(Producer, Consumer, LotModel.Lot(lot)).Curtail(), States: true),
        new("sequential", "#b23a6b", lot => SequentialPlan.Wald(Producer, Consumer, LotModel.Lot(lot)), States: true),
    ];

    private static StagedPlan Percentage(int lot, double share, double wrong)
    {
        var size = FixedSizePlan.SizeOf(lot, share);
        return StagedPlan.Single(size, Math.Min(size - 1, (int)Math.Floor(wrong * size + 1e-9)));
    }
}
