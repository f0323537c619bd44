namespace Assay.Quality;

/// <summary>Table I of MIL-STD-105E: the sample size code letter of a lot size and an inspection level.</summary>
internal static class CodeLetters
{
    /// <summary>Letters in the order of their sample sizes; I and O are left out. S occurs in the tightened table alone.</summary>
    public const string Letters = "ABCDEFGHJKLMNPQRS";

    // Per lot size: the last size of the range, and the letters of S-1, S-2, S-3, S-4, I, II, III.
    private static readonly (int Last, string Letters)[] Table =
    [
        (8, "AAAAAAB"),
        (15, "AAAAABC"),
        (25, "AABBBCD"),
        (50, "ABBCCDE"),
        (90, "BBCCCEF"),
        (150, "BBCDDFG"),
        (280, "BCDEEGH"),
        (500, "BCDEFHJ"),
        (1_200, "CCEFGJK"),
        (3_200, "CDEGHKL"),
        (10_000, "CDFGJLM"),
        (35_000, "CDFHKMN"),
        (150_000, "DEGJLNP"),
        (500_000, "DEGJMPQ"),
        (int.MaxValue, "DEHKNQR"),
    ];

    /// <summary>Index of the letter in <see cref="Letters"/>.</summary>
    public static int Of(int lot, InspectionLevel level) =>
        Letters.IndexOf(Table.First(row => lot <= row.Last).Letters[(int)level], StringComparison.Ordinal);
}
