namespace Assay.Cli.Versions;

/// <summary>The states of versions as words.</summary>
internal static class VersionStates
{
    private static readonly string[] Words = ["publishing", "published", "deleting", "deleted", "error"];

    public static string? Word(int? status) => status is >= 0 and <= 4 ? Words[status.Value] : status?.ToString();
}
