using System.Text.Json;
using Assay.Client;
using Assay.Server.Features.Labels;

namespace Assay.Server.Features.Samples;

/// <summary>A label of the label set, as the label rules read it.</summary>
internal sealed class KnownLabel
{
    public KnownLabel(LabelEntity label)
    {
        (Type, Name) = (label.Type, label.Name);
        var property = label.Property is null ? null : JsonSerializer.Deserialize<LabelProperty>(label.Property, AssayJson.Options);
        (DefaultShape, FromType, ToType) = (property?.DefaultShape, property?.FromType, property?.ToType);
        var attributes = label.Attributes is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<LabelAttribute>>(label.Attributes, AssayJson.Options) ?? [];
        foreach (var attribute in attributes)
            Attributes.TryAdd(attribute.Name ?? "", Choices(attribute));
    }

    public LabelType Type { get; }

    public string Name { get; }

    public string? DefaultShape { get; }

    public string? FromType { get; }

    public string? ToType { get; }

    /// <summary>Own attributes by name: the values of a list to pick from, or null for free text.</summary>
    public Dictionary<string, HashSet<string>?> Attributes { get; } = new(StringComparer.Ordinal);

    private static HashSet<string>? Choices(LabelAttribute attribute) =>
        attribute.Type == "select" ? [.. (attribute.Values ?? []).Select(v => v.Value ?? "")] : null;
}

/// <summary>The label set of a dataset at one revision.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<(LabelType, string), KnownLabel> _labels = [];
    private readonly Dictionary<string, KnownLabel> _byName = new(StringComparer.Ordinal);

    public LabelSet(int revision, IEnumerable<LabelEntity> labels)
    {
        Revision = revision;
        foreach (var label in labels.OrderBy(l => l.Ordinal).Select(l => new KnownLabel(l)))
        {
            _labels[(label.Type, label.Name)] = label;
            _byName.TryAdd(label.Name, label);
        }
    }

    public int Revision { get; }

    /// <summary>A label by its name; a label sent without type is the first of that name.</summary>
    public KnownLabel? Find(LabelType? type, string name) =>
        type is { } given ? _labels.GetValueOrDefault((given, name)) : _byName.GetValueOrDefault(name);
}
