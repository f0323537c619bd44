using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;

namespace Assay.Web.Labeling.LabelSets;

/// <summary>Labels as a person makes them.</summary>
public static class NewLabels
{
    /// <summary>Says something about the sample as a whole.</summary>
    public static bool IsClass(LabelType? type) => type is LabelType.ImageClassification or LabelType.TextClassification or LabelType.SoundClassification;

    /// <summary>A new label, with the standard values of its attributes.</summary>
    public static SampleLabel Of(LabelChoice choice, SampleLabelProperty? property = null)
    {
        var standard = (choice.Label.Attributes ?? []).Where(a => a is { Name.Length: > 0, DefaultValue.Length: > 0 })
            .ToDictionary(a => a.Name!, a => Text(a.DefaultValue!), StringComparer.Ordinal);
        var filled = standard.Count == 0 ? property : (property ?? new()) with { Additional = standard };
        return new() { Name = choice.Name, Type = choice.Type, AnnotatedBy = "human", Property = filled };
    }

    /// <summary>The same place under another name. Attributes that the new one does not have are dropped.</summary>
    public static SampleLabel Rename(SampleLabel label, LabelChoice choice)
    {
        var fresh = Of(choice);
        var names = (choice.Label.Attributes ?? []).Select(a => a.Name).Append(LabelKeyframe.Member).ToHashSet(StringComparer.Ordinal);
        var attributes = new Dictionary<string, JsonElement>(fresh.Property?.Additional ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        foreach (var (name, value) in label.Property?.Additional?.Where(a => names.Contains(a.Key)) ?? [])
            attributes[name] = value;
        return Touch(label) with
        {
            Name = choice.Name,
            Type = choice.Type,
            Property = label.Property is null && attributes.Count == 0 ? null : (label.Property ?? new()) with { Additional = attributes.Count == 0 ? null : attributes },
        };
    }

    /// <summary>A label with an attribute set, or cleared.</summary>
    public static SampleLabel WithAttribute(SampleLabel label, string name, string? value)
    {
        var attributes = new Dictionary<string, JsonElement>(label.Property?.Additional ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        if (string.IsNullOrEmpty(value))
            attributes.Remove(name);
        else
            attributes[name] = Text(value);
        return Touch(label) with { Property = (label.Property ?? new()) with { Additional = attributes.Count == 0 ? null : attributes } };
    }

    public static string? Attribute(SampleLabel label, string name) =>
        label.Property?.Additional?.TryGetValue(name, out var value) != true ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    /// <summary>What a person changed is theirs: an automatic label loses its score.</summary>
    public static SampleLabel Touch(SampleLabel label) => label with { AnnotatedBy = "human", Score = null };

    /// <summary>Gives a class to a sample: instead of the one it has, or beside it.</summary>
    public static void GiveClass(LabelDocument document, LabelChoice choice, bool beside)
    {
        var same = document.Marks.FirstOrDefault(m => m.Label.Name == choice.Name && m.Label.Type == choice.Type);
        var others = document.Marks.Where(m => m != same && IsClass(m.Label.Type)).ToList();
        if (beside && same is not null)
        {
            document.Remove(same.Key);
            return;
        }

        var edits = new List<MarkEdit>();
        if (!beside)
        {
            foreach (var (mark, at) in document.Marks.Select((mark, at) => (mark, at)).Where(m => others.Contains(m.mark)).Reverse())
                edits.Add(new(mark.Key, mark.Label, at, null, -1));
        }

        if (same is null)
            edits.Add(new(document.NewKey(), null, -1, Of(choice), document.Marks.Count - edits.Count));
        if (edits.Count > 0)
            document.Do(edits);
    }

    private static JsonElement Text(string value) => JsonSerializer.SerializeToElement(value, LabelTextJson.Default.String);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class LabelTextJson : System.Text.Json.Serialization.JsonSerializerContext;
