namespace Assay.Quality;

/// <summary>Tables II, III and IV of MIL-STD-105E: sample sizes, acceptance and rejection numbers.</summary>
/// <remarks>
/// In the tables a step to the next code letter is a step of about 1.6 in the sample size, and a step to the next AQL one of about 1.6 in quality, so that all cells of a
/// diagonal have the same numbers. A plan is therefore found by its diagonal: index of the letter (A = 0) plus index of the AQL (0.010 = 0). What does not follow the diagonal is
/// the corner of reduced inspection where samples cannot get smaller than 2.
/// </remarks>
internal static class MasterTables
{
    /// <summary>AQLs of the columns: percent nonconforming up to 10, nonconformities per hundred units in all.</summary>
    public static readonly double[] Aqls =
    [
        0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65, 1.0, 1.5, 2.5,
        4.0, 6.5, 10, 15, 25, 40, 65, 100, 150, 250, 400, 650, 1000,
    ];

    /// <summary>Sample sizes of A, B, C … under normal and tightened inspection.</summary>
    public static readonly int[] Sizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150];

    /// <summary>The last row of normal and reduced inspection; tightened inspection has one more, S, for the AQL 0.025 alone.</summary>
    public const int LastRow = 15;

    // The rows up to E have two plans more, for the AQLs above 100.
    private const int LastRowOfLongDiagonals = 4;

    /// <summary>Diagonals of the plans with acceptance number 0 and, where it begins anew, 1.</summary>
    public static bool HasPlan(Severity severity, int row, int column)
    {
        var (zero, first) = severity == Severity.Tightened ? (15, 18) : (14, 17);
        var diagonal = row + column;
        if (row > LastRow)
            return severity == Severity.Tightened && row == LastRow + 1 && column == 2;

        // Reduced inspection of A has what normal inspection has; B has one plan more than its diagonal at 1000.
        if (severity == Severity.Reduced && row <= 1 && column >= 17)
            return true;
        if (diagonal == zero)
            return severity != Severity.Tightened || row > 0;
        return diagonal >= first && diagonal <= (row > LastRowOfLongDiagonals ? 24 : 26);
    }

    /// <summary>Whether a cell without a plan points down, to a larger sample, rather than up.</summary>
    public static bool PointsDown(Severity severity, int row, int column)
    {
        var diagonal = row + column;
        return severity == Severity.Tightened ? diagonal < 18 : diagonal is < 14 or 16;
    }

    /// <summary>The samples that a cell leads to.</summary>
    public static Stage[] Find(Severity severity, SamplingType type, int letter, int column) => Plan(severity, type, Row(severity, letter, column), column);

    /// <summary>The row whose plan a cell leads to: its own, or the first one where its arrow points; where there is none, the first one the other way.</summary>
    public static int Row(Severity severity, int letter, int column)
    {
        var last = LastRow + (severity == Severity.Tightened ? 1 : 0);
        var (below, above) = (Next(1), Next(-1));
        if (below == letter)
            return letter;
        return PointsDown(severity, letter, column) ? below ?? above!.Value : above ?? below!.Value;

        int? Next(int step)
        {
            for (var row = letter; row >= 0 && row <= last; row += step)
                if (HasPlan(severity, row, column))
                    return row;
            return null;
        }
    }

    /// <summary>The samples of a cell that has a plan.</summary>
    public static Stage[] Plan(Severity severity, SamplingType type, int row, int column)
    {
        var diagonal = row + column;
        var smallest = severity == Severity.Reduced ? 2 : 0;
        if (severity == Severity.Reduced && row <= 1 && column >= 17)
            return [new(Sizes[0], ReducedCorner[row][column - 17].Accept, ReducedCorner[row][column - 17].Reject)];

        // Where a sample of seven parts, or of two, would be too small, fewer parts are taken: ++ and * in the tables.
        if (type == SamplingType.Multiple && row - smallest >= 3 && MultipleNumbers.Of(severity, diagonal) is { } seven)
            return [.. seven.Select(s => new Stage(Sizes[row - smallest - 3], s.Accept, s.Reject))];
        if (type != SamplingType.Single && row - smallest >= 1 && DoubleNumbers.Of(severity, diagonal) is { } two)
            return [.. two.Select(s => new Stage(Sizes[row - smallest - 1], s.Accept, s.Reject))];
        var (accept, reject) = SingleNumbers.Of(severity, diagonal);
        return [new(Sizes[Math.Max(0, row - smallest)], accept, reject)];
    }

    // A and B under reduced inspection, AQL 25 … 1000.
    private static readonly (int Accept, int Reject)[][] ReducedCorner =
    [
        [(1, 2), (2, 3), (3, 4), (5, 6), (7, 8), (10, 11), (14, 15), (21, 22), (30, 31)],
        [(1, 3), (2, 4), (3, 5), (5, 6), (7, 8), (10, 11), (14, 15), (21, 22), (30, 31)],
    ];
}
