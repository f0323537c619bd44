namespace Assay.Quality;

/// <summary>A plan of ISO 2859-1 (ANSI/ASQ Z1.4, MIL-STD-105E) for one lot.</summary>
/// <remarks>
/// The tables are those of MIL-STD-105E, "Sampling procedures and tables for inspection by attributes", 1989, which is in the public domain. ISO 2859-1:1999 and
/// ANSI/ASQ Z1.4 have the same plans for normal and tightened inspection; their reduced inspection has no gap between acceptance and rejection number.
/// </remarks>
public sealed class AqlPlan
{
    private AqlPlan() { }

    /// <summary>Acceptable quality limits that the tables have: percent wrong up to 10, above that defects per hundred units.</summary>
    public static IReadOnlyList<double> Aqls => MasterTables.Aqls;

    /// <summary>Items in the lot.</summary>
    public required int LotSize { get; init; }

    /// <summary>The AQL, in percent wrong (or defects per hundred units).</summary>
    public required double Aql { get; init; }

    /// <summary>How strictly is inspected.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Code letter of the lot size and level (Table I).</summary>
    public required char CodeLetter { get; init; }

    /// <summary>Code letter of the plan that is used, after the arrows of the tables.</summary>
    public required char UsedCodeLetter { get; init; }

    /// <summary>The samples and their numbers. A sample as large as the lot or larger is the whole lot.</summary>
    public required StagedPlan Plan { get; init; }

    /// <summary>The sample would be as large as the lot or larger: the whole lot is inspected.</summary>
    public bool IsWholeLot { get; private init; }

    /// <summary>
    /// The most wrong items with which a single sample of this size would pass at the next stricter AQL, which earns 3 points of the switching score; −1 where the plan's own
    /// acceptance number is 0 or 1, which earns 2 points by acceptance alone.
    /// </summary>
    internal int StricterAccept { get; private init; }

    /// <summary>The plan for a lot.</summary>
    /// <param name="lotSize">At least 1.</param>
    /// <param name="level">Usually <see cref="InspectionLevel.II"/>.</param>
    /// <param name="aql">One of <see cref="Aqls"/>.</param>
    /// <param name="severity">Usually <see cref="Severity.Normal"/>, or what <see cref="SwitchingState"/> says.</param>
    /// <param name="type">Single, double or multiple. Where the tables have no such plan, the one with fewer samples.</param>
    /// <exception cref="ImpossiblePlanException">The lot is empty, or the AQL is none of the standard's.</exception>
    public static AqlPlan Find(int lotSize, InspectionLevel level, double aql, Severity severity = Severity.Normal, SamplingType type = SamplingType.Single)
    {
        if (lotSize < 1)
            throw new ImpossiblePlanException(PlanProblem.LotEmpty, "The lot is empty: there is nothing to sample.");
        var column = Array.IndexOf(MasterTables.Aqls, aql);
        if (column < 0)
            throw new ImpossiblePlanException(PlanProblem.AqlUnknown, $"The standard has no AQL of {aql}: choose one of {string.Join(", ", MasterTables.Aqls)}; the stricter neighbour is {Stricter(aql)}.");

        var letter = CodeLetters.Of(lotSize, level);
        var row = MasterTables.Row(severity, letter, column);
        var stages = MasterTables.Plan(severity, type, row, column);
        var total = stages.Sum(stage => stage.Size);
        if (total >= lotSize)
        {
            // A single sample takes less than seven that would need more than there is.
            stages = MasterTables.Plan(severity, SamplingType.Single, row, column);
            total = stages[0].Size;
        }

        var isWhole = total >= lotSize;
        var number = MasterTables.Plan(severity, SamplingType.Single, row, column)[0].Accept!.Value;
        return new()
        {
            LotSize = lotSize,
            Aql = aql,
            Severity = severity,
            CodeLetter = CodeLetters.Letters[letter],
            UsedCodeLetter = CodeLetters.Letters[row],
            IsWholeLot = isWhole,
            Plan = new StagedPlan(isWhole ? [stages[0] with { Size = lotSize }] : stages),
            StricterAccept = number >= 2 && severity == Severity.Normal ? SingleNumbers.Of(severity, row + column - 1).Accept : -1,
        };
    }

    private static double Stricter(double aql) => MasterTables.Aqls.LastOrDefault(a => a < aql, MasterTables.Aqls[0]);
}
