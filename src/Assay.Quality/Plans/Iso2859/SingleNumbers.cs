namespace Assay.Quality;

/// <summary>Acceptance and rejection numbers of Tables II-A, II-B and II-C by diagonal.</summary>
internal static class SingleNumbers
{
    // From diagonal 17 on; of tightened inspection from 18 on.
    private static readonly (int Accept, int Reject)[] Normal = [(1, 2), (2, 3), (3, 4), (5, 6), (7, 8), (10, 11), (14, 15), (21, 22), (30, 31), (44, 45)];

    private static readonly (int Accept, int Reject)[] Tightened = [(1, 2), (2, 3), (3, 4), (5, 6), (8, 9), (12, 13), (18, 19), (27, 28), (41, 42)];

    private static readonly (int Accept, int Reject)[] Reduced = [(0, 2), (1, 3), (1, 4), (2, 5), (3, 6), (5, 8), (7, 10), (10, 13), (14, 17), (21, 24)];

    public static (int Accept, int Reject) Of(Severity severity, int diagonal) => (severity, diagonal) switch
    {
        (_, <= 15) => (0, 1),
        (Severity.Normal, _) => Normal[diagonal - 17],
        (Severity.Tightened, _) => Tightened[diagonal - 18],
        _ => Reduced[diagonal - 17],
    };
}
