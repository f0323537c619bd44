using Assay.Client;
using Assay.Web.Labeling.Keys;

namespace Assay.Web.Labeling.LabelSets;

/// <summary>The label set of a dataset on the page: each label with its colour and key.</summary>
public sealed class LabelPalette
{
    /// <summary>For labels without a colour: told apart also by the colour-blind (Okabe and Ito), then in other shades.</summary>
    private static readonly string[] Colors =
        ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#a3941d", "#7a5bb0", "#8c564b", "#17becf", "#bc3f6b", "#5f8f3e"];

    private readonly Dictionary<(LabelType?, string?), LabelChoice> _byName;

    public LabelPalette(IReadOnlyList<Label> labels)
    {
        var taken = labels.Select(l => Chords.OfShortcut(l.Property?.Shortcut)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var digits = new Queue<string>("1234567890".Select(d => d.ToString()).Where(d => !taken.Contains(d)));
        var used = new HashSet<string>(StringComparer.Ordinal);
        // Colours that the label set gives itself are not given again.
        var given = labels.Select(l => ColorOf(l.Property?.Color)?.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        var free = Colors.Where(c => !given.Contains(c.ToUpperInvariant())).DefaultIfEmpty(Colors[0]).ToList();
        var colors = 0;
        Choices = [.. labels.Select(label =>
        {
            var own = Chords.OfShortcut(label.Property?.Shortcut);
            var chord = own is not null && used.Add(own) ? own : digits.TryDequeue(out var digit) ? digit : null;
            return new LabelChoice(label, ColorOf(label.Property?.Color) ?? free[colors++ % free.Count], chord);
        })];
        _byName = Choices.GroupBy(c => (c.Label.Type, c.Label.Name)).ToDictionary(g => g.Key, g => g.First());
    }

    public IReadOnlyList<LabelChoice> Choices { get; }

    /// <summary>The choice a label was made from; one of the same name where the types differ.</summary>
    public LabelChoice? Find(SampleLabel label) =>
        _byName.GetValueOrDefault((label.Type, label.Name)) ?? Choices.FirstOrDefault(c => c.Label.Name == label.Name);

    public string ColorOf(SampleLabel label) => Find(label)?.Color ?? "#808080";

    /// <summary>Label sets may hold short colours and ones with transparency; surfaces draw plain ones.</summary>
    private static string? ColorOf(string? color) => color switch
    {
        ['#', _, _, _] => $"#{color[1]}{color[1]}{color[2]}{color[2]}{color[3]}{color[3]}",
        { Length: 7 or 9 } when color[0] == '#' => color[..7],
        _ => null,
    };
}
