namespace Assay.Cli.Arguments;

/// <summary>The two forms of ids.</summary>
internal static class Ids
{
    private const int HexLength = 32;
    private const int TextLength = 19;

    /// <summary>Projects, users, members, samples.</summary>
    public static bool IsHex(string text) => text.Length == HexLength && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Datasets, teams, tasks, acceptances.</summary>
    public static bool IsText(string text) => text.Length == TextLength && text.All(char.IsAsciiLetterOrDigit);
}
