using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Client;

namespace Assay.Web.Labeling.Documents;

/// <summary>
/// Whether two sets of labels say the same. The order of labels and of members, and how a number is written, do not count;
/// nor do ids but where relations refer to them.
/// </summary>
public static class LabelComparison
{
    public static bool Same(IReadOnlyList<SampleLabel>? a, IReadOnlyList<SampleLabel>? b)
    {
        a ??= [];
        b ??= [];
        if (ReferenceEquals(a, b) || a.Count != b.Count)
            return a.Count == b.Count;
        // Nearly all labels stand where they stood, as they were; only the others are worth a closer look.
        var others = Enumerable.Range(0, a.Count).Where(i => !LabelIdentity.Equal(a[i], b[i])).ToList();
        return others.Count == 0 || Fingerprints(others, a).SequenceEqual(Fingerprints(others, b), StringComparer.Ordinal);
    }

    /// <summary>For each label of <paramref name="labels"/>, whether <paramref name="others"/> has it, too.</summary>
    public static IReadOnlyList<bool> Shared(IReadOnlyList<SampleLabel> labels, IReadOnlyList<SampleLabel> others)
    {
        var theirs = Names(others);
        var left = others.Select(l => Fingerprint(l, theirs)).GroupBy(f => f, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var ours = Names(labels);
        return [.. labels.Select(label =>
        {
            var fingerprint = Fingerprint(label, ours);
            if (left.GetValueOrDefault(fingerprint) == 0)
                return false;
            left[fingerprint]--;
            return true;
        })];
    }

    private static IEnumerable<string> Fingerprints(IEnumerable<int> places, IReadOnlyList<SampleLabel> labels)
    {
        var names = Names(labels);
        return places.Select(i => Fingerprint(labels[i], names)).Order(StringComparer.Ordinal);
    }

    /// <summary>What an id that a relation refers to stands for.</summary>
    private static Dictionary<string, string> Names(IReadOnlyList<SampleLabel> labels)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (label.Id is { Length: > 0 } id)
                names.TryAdd(id, $"{label.Name}:{label.Property?.StartIndex}-{label.Property?.EndIndex}");
        }

        return names;
    }

    private static string Fingerprint(SampleLabel label, Dictionary<string, string> names)
    {
        var text = new StringBuilder();
        Add(text, label.Name);
        Add(text, Number((double?)(int?)label.Type));
        Add(text, Number(label.Score));
        if (label.Property is not { } property)
            return text.Append("|||||||||||").ToString();
        Add(text, property.Shape);
        Add(text, property.Feature is null ? null : string.Join(' ', property.Feature.Select(p => string.Join(',', p.Select(v => Number(v))))));
        Add(text, Number(property.StartIndex));
        Add(text, Number(property.EndIndex));
        Add(text, property.StartTime);
        Add(text, property.EndTime);
        Add(text, property.Content);
        Add(text, property.Source);
        Add(text, property.From is { } from ? names.GetValueOrDefault(from, from) : null);
        Add(text, property.To is { } to ? names.GetValueOrDefault(to, to) : null);
        Add(text, property.Hard is "1" or "true" ? "hard" : null);
        foreach (var (name, value) in (property.Additional ?? new Dictionary<string, JsonElement>()).OrderBy(p => p.Key, StringComparer.Ordinal))
            Add(text, $"{name}={(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText())}");
        return text.ToString();
    }

    private static void Add(StringBuilder text, string? value) => text.Append(value?.Replace("|", "||", StringComparison.Ordinal)).Append('|');

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
