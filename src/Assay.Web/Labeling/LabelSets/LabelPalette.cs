using Assay.Client;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labels;

namespace Assay.Web.Labeling.LabelSets;

/// <summary>The label set of a dataset on the page: each label with its colour and key.</summary>
public sealed class LabelPalette
{
    private readonly Dictionary<string, LabelChoice[]> _byName;

    public LabelPalette(IReadOnlyList<Label> labels)
    {
        var taken = labels.Select(l => Chords.OfShortcut(l.Property?.Shortcut)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var digits = new Queue<string>("1234567890".Select(d => d.ToString()).Where(d => !taken.Contains(d)));
        var used = new HashSet<string>(StringComparer.Ordinal);
        var colours = new LabelColours(labels);
        Choices = [.. labels.Select((label, i) =>
        {
            var own = Chords.OfShortcut(label.Property?.Shortcut);
            var chord = own is not null && used.Add(own) ? own : digits.TryDequeue(out var digit) ? digit : null;
            return new LabelChoice(label, colours.Given[i], chord);
        })];
        _byName = Choices.GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<LabelChoice> Choices { get; }

    /// <summary>The choice a label was made from; one of the same name where the types differ.</summary>
    public LabelChoice? Find(SampleLabel label)
    {
        if (!_byName.TryGetValue(label.Name ?? "", out var named))
            return null;
        foreach (var choice in named)
        {
            if (choice.Label.Type == label.Type)
                return choice;
        }

        return named[0];
    }

    public string ColorOf(SampleLabel label) => Find(label)?.Color ?? "#808080";
}
