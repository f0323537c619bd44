namespace Assay.Quality;

/// <summary>Acceptance and rejection numbers of Tables III-A, III-B and III-C by diagonal.</summary>
internal static class DoubleNumbers
{
    // First and second sample, from diagonal 17 on; of tightened inspection from 18 on.
    private static readonly (int Accept, int Reject)[][] Normal =
    [
        [(0, 2), (1, 2)], [(0, 3), (3, 4)], [(1, 4), (4, 5)], [(2, 5), (6, 7)], [(3, 7), (8, 9)],
        [(5, 9), (12, 13)], [(7, 11), (18, 19)], [(11, 16), (26, 27)], [(17, 22), (37, 38)], [(25, 31), (56, 57)],
    ];

    private static readonly (int Accept, int Reject)[][] Tightened =
    [
        [(0, 2), (1, 2)], [(0, 3), (3, 4)], [(1, 4), (4, 5)], [(2, 5), (6, 7)], [(3, 7), (11, 12)],
        [(6, 10), (15, 16)], [(9, 14), (23, 24)], [(15, 20), (34, 35)], [(23, 29), (52, 53)],
    ];

    private static readonly (int Accept, int Reject)[][] Reduced =
    [
        [(0, 2), (0, 2)], [(0, 3), (0, 4)], [(0, 4), (1, 5)], [(0, 4), (3, 6)], [(1, 5), (4, 7)],
        [(2, 7), (6, 9)], [(3, 8), (8, 12)], [(5, 10), (12, 16)], [(7, 12), (18, 22)], [(11, 17), (26, 30)],
    ];

    /// <returns>Null on the diagonal of acceptance number 0, which has single sampling only.</returns>
    public static (int Accept, int Reject)[]? Of(Severity severity, int diagonal)
    {
        if (diagonal <= 15)
            return null;
        return severity switch
        {
            Severity.Normal => Normal[diagonal - 17],
            Severity.Tightened => Tightened[diagonal - 18],
            _ => Reduced[diagonal - 17],
        };
    }
}
