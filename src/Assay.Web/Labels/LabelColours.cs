using Assay.Client;

namespace Assay.Web.Labels;

/// <summary>The colour of each label: its own, else one of a fixed sequence that colour-blind people tell apart.</summary>
public sealed class LabelColours
{
    private const int Sequence = 8;
    private readonly Dictionary<string, string> _colours = new(StringComparer.Ordinal);
    private int _next;

    public LabelColours(IEnumerable<Label>? labels)
    {
        foreach (var label in labels ?? [])
        {
            var own = label.Property?.Color;
            var colour = own is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit) ? own : Next();
            _colours.TryAdd(label.Name ?? "", colour);
        }
    }

    /// <summary>As CSS; safe to be written into a style.</summary>
    public string Of(string? label)
    {
        if (!_colours.TryGetValue(label ?? "", out var colour))
            _colours[label ?? ""] = colour = Next();
        return colour;
    }

    private string Next() => $"var(--label-{(_next++ % Sequence) + 1})";
}
