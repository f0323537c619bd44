using Assay.Client;

namespace Assay.Web.Labels;

/// <summary>The colour of each label, the same on every page: its own, else one of a fixed sequence that no label of the set has taken.</summary>
public sealed class LabelColours
{
    /// <summary>For labels without a colour: told apart also by the colour-blind (Okabe and Ito), then in other shades.</summary>
    private static readonly string[] Sequence =
        ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#a3941d", "#7a5bb0", "#8c564b", "#17becf", "#bc3f6b", "#5f8f3e"];

    private readonly Dictionary<string, string> _colours = new(StringComparer.Ordinal);
    private readonly List<string> _free;
    private int _next;

    public LabelColours(IReadOnlyList<Label>? labels)
    {
        var own = (labels ?? []).Select(l => Own(l.Property?.Color)).ToList();
        var given = own.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        _free = [.. Sequence.Where(c => !given.Contains(c)).DefaultIfEmpty(Sequence[0])];
        Given = [.. own.Select(colour => colour ?? Next())];
        for (var i = 0; i < Given.Count; i++)
            _colours.TryAdd(labels![i].Name ?? "", Given[i]);
    }

    /// <summary>Those of the label set, in its order: labels of two types may have the same name.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>As <c>#rrggbb</c>; safe to be written into a style.</summary>
    public string Of(string? label)
    {
        if (!_colours.TryGetValue(label ?? "", out var colour))
            _colours[label ?? ""] = colour = Next();
        return colour;
    }

    private string Next() => _free[_next++ % _free.Count];

    /// <summary>Label sets may hold short colours and ones with transparency; pages and surfaces draw plain ones.</summary>
    private static string? Own(string? colour) => colour switch
    {
        null or not ['#', ..] => null,
        _ when !colour.Skip(1).All(char.IsAsciiHexDigit) => null,
        { Length: 4 } => $"#{colour[1]}{colour[1]}{colour[2]}{colour[2]}{colour[3]}{colour[3]}",
        { Length: 7 or 9 } => colour[..7],
        _ => null,
    };
}
