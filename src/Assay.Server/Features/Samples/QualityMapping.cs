using System.Text.Json;
using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Samples;

/// <summary>Stored labels as the quality measures see them.</summary>
internal static class QualityMapping
{
    /// <summary>Of labels as they are stored.</summary>
    public static Annotation ToAnnotation(string stored) => ToAnnotation(JsonSerializer.Deserialize<List<SampleLabel>>(stored, AssayJson.Options)!);

    public static Annotation ToAnnotation(IReadOnlyList<SampleLabel> labels)
    {
        if (labels.Count == 0)
            return Annotation.Empty;
        var units = new LabelUnit[labels.Count];
        for (var i = 0; i < units.Length; i++)
            units[i] = ToUnit(labels[i]);
        return new(units);
    }

    private static LabelUnit ToUnit(SampleLabel label)
    {
        var (kind, name, id) = ((LabelKind)(label.Type ?? LabelType.ImageClassification), label.Name ?? "", Text(label.Id));
        if (label.Property is not { } property)
            return new() { Kind = kind, Name = name, Id = id };
        return new()
        {
            Kind = kind,
            Name = name,
            Id = id,
            Shape = ShapeName.TryParse(property.Shape, out var shape) ? shape : ShapeKind.None,
            Points = property.Feature,
            Text = property is { StartIndex: { } start, EndIndex: { } end } ? new(start, end) : null,
            Time = TimeOf(property),
            Content = Text(property.Content),
            Speaker = Text(property.Source),
            From = Text(property.From),
            To = Text(property.To),
            Attributes = property.Additional,
        };
    }

    private static Interval? TimeOf(SampleLabelProperty property) =>
        property is { StartTime: { } from, EndTime: { } to } && LabelTime.TryParse(from, out var start) && LabelTime.TryParse(to, out var end) ? new(start, end) : null;

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
