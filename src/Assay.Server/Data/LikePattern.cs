namespace Assay.Server.Data;

/// <summary>Patterns for LIKE from what people type, where '%' and '_' mean themselves.</summary>
public static class LikePattern
{
    public const string Escape = "\\";

    /// <summary>Matches lower-cased text that contains <paramref name="text"/> in any case.</summary>
    public static string Containing(string text) => $"%{text.ToLowerInvariant()
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal)
        .Replace("%", Escape + "%", StringComparison.Ordinal)
        .Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
