using System.CommandLine;

namespace Assay.Cli.Arguments;

/// <summary>The states of samples and items as words: <c>unreviewed</c> for <c>__UNREVIEWED__</c>.</summary>
internal static class SampleStates
{
    private static readonly string[] Known =
    [
        "all", "none", "auto-annotation", "unreviewed", "reviewed", "uncheck", "accepted", "rejected",
        "sampled", "sampled-uncheck", "sampled-checked", "sampled-accepted", "sampled-rejected",
    ];

    public static Option<string?> Option() => new("--state")
    {
        Description = $"Only those in this state: {string.Join(", ", Known)}. 'all' means labeled, 'none' unlabeled, 'uncheck' waiting for acceptance, 'sampled' drawn for it.",
        HelpName = "STATE",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (Sentinel(text) is { } sentinel)
                return sentinel;
            result.AddError($"'{text}' is not one of {string.Join(", ", Known)}.");
            return null;
        },
    };

    /// <summary>The state as the word that <see cref="Option"/> takes.</summary>
    public static string? Word(string? sentinel) =>
        sentinel is { Length: > 4 } && sentinel.StartsWith("__", StringComparison.Ordinal)
            ? Known.FirstOrDefault(word => sentinel.Equals(Sentinel(word), StringComparison.OrdinalIgnoreCase)) ?? sentinel : sentinel;

    private static string? Sentinel(string text)
    {
        if (text.StartsWith("__", StringComparison.Ordinal))
            return text;
        if (!Known.Contains(text, StringComparer.OrdinalIgnoreCase))
            return null;
        var name = text.ToUpperInvariant().Replace('-', '_');
        return name.StartsWith("SAMPLED", StringComparison.Ordinal) ? $"__WORKFORCE_{name}__" : $"__{name}__";
    }
}
