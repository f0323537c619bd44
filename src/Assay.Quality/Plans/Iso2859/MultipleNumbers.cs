namespace Assay.Quality;

/// <summary>Acceptance and rejection numbers of Tables IV-A, IV-B and IV-C by diagonal.</summary>
internal static class MultipleNumbers
{
    // Seven samples a row, from diagonal 17 on (of tightened inspection from 18 on); null is # in the tables: no acceptance with this sample.
    private static readonly (int? Accept, int Reject)[][] Normal =
    [
        [(null, 2), (null, 2), (0, 2), (0, 3), (1, 3), (1, 3), (2, 3)],
        [(null, 2), (0, 3), (0, 3), (1, 4), (2, 4), (3, 5), (4, 5)],
        [(null, 3), (0, 3), (1, 4), (2, 5), (3, 6), (4, 6), (6, 7)],
        [(null, 4), (1, 5), (2, 6), (3, 7), (5, 8), (7, 9), (9, 10)],
        [(0, 4), (1, 6), (3, 8), (5, 10), (7, 11), (10, 12), (13, 14)],
        [(0, 5), (3, 8), (6, 10), (8, 13), (11, 15), (14, 17), (18, 19)],
        [(1, 7), (4, 10), (8, 13), (12, 17), (17, 20), (21, 23), (25, 26)],
        [(2, 9), (7, 14), (13, 19), (19, 25), (25, 29), (31, 33), (37, 38)],
        [(4, 12), (11, 19), (19, 27), (27, 34), (36, 40), (45, 47), (53, 54)],
        [(6, 16), (17, 27), (29, 39), (40, 49), (53, 58), (65, 68), (77, 78)],
    ];

    private static readonly (int? Accept, int Reject)[][] Tightened =
    [
        [(null, 2), (null, 2), (0, 2), (0, 3), (1, 3), (1, 3), (2, 3)],
        [(null, 2), (0, 3), (0, 3), (1, 4), (2, 4), (3, 5), (4, 5)],
        [(null, 3), (0, 3), (1, 4), (2, 5), (3, 6), (4, 6), (6, 7)],
        [(null, 4), (1, 5), (2, 6), (3, 7), (5, 8), (7, 9), (9, 10)],
        [(0, 4), (2, 7), (4, 9), (6, 11), (9, 12), (12, 14), (14, 15)],
        [(0, 6), (3, 9), (7, 12), (10, 15), (14, 17), (18, 20), (21, 22)],
        [(1, 8), (6, 12), (11, 17), (16, 22), (22, 25), (27, 29), (32, 33)],
        [(3, 10), (10, 17), (17, 24), (24, 31), (32, 37), (40, 43), (48, 49)],
        [(6, 15), (16, 25), (26, 36), (37, 46), (49, 55), (61, 64), (72, 73)],
    ];

    private static readonly (int? Accept, int Reject)[][] Reduced =
    [
        [(null, 2), (null, 2), (0, 2), (0, 3), (0, 3), (0, 3), (1, 3)],
        [(null, 2), (null, 3), (0, 3), (0, 4), (0, 4), (1, 5), (1, 5)],
        [(null, 3), (null, 3), (0, 4), (0, 5), (1, 6), (1, 6), (2, 7)],
        [(null, 3), (0, 4), (0, 5), (1, 6), (2, 7), (3, 7), (4, 8)],
        [(null, 4), (0, 5), (1, 6), (2, 7), (3, 8), (4, 9), (6, 10)],
        [(null, 4), (1, 6), (2, 8), (3, 10), (5, 11), (7, 12), (9, 14)],
        [(0, 5), (1, 7), (3, 9), (5, 12), (7, 13), (10, 15), (13, 17)],
        [(0, 6), (3, 9), (6, 12), (8, 15), (11, 17), (14, 20), (18, 22)],
    ];

    /// <returns>Null where the tables have no seven samples.</returns>
    public static (int? Accept, int Reject)[]? Of(Severity severity, int diagonal)
    {
        var (rows, first) = severity switch
        {
            Severity.Normal => (Normal, 17),
            Severity.Tightened => (Tightened, 18),
            _ => (Reduced, 17),
        };
        return diagonal >= first && diagonal - first < rows.Length ? rows[diagonal - first] : null;
    }
}
