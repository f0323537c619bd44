using Assay.Cli.Arguments;
using Assay.Client;

namespace Assay.Cli.Labels;

/// <summary>An entry of a label set as written on the command line: <c>car</c>, <c>car:#ff0000</c> or <c>car:#ff0000:c</c>.</summary>
internal static class LabelText
{
    public const string Form = "NAME[:#COLOUR[:SHORTCUT]]";

    public static Label Read(string text, DatasetType? dataset)
    {
        var at = text.LastIndexOf(":#", StringComparison.Ordinal);
        var name = at < 0 ? text : text[..at];
        var parts = at < 0 ? [] : text[(at + 1)..].Split(':', 2);
        return new()
        {
            Name = name,
            Type = LabelTypes.Of(dataset),
            Property = parts.Length == 0 ? null : new() { Color = parts[0], Shortcut = parts.Length == 2 ? parts[1] : null },
        };
    }
}
