using System.Globalization;
using System.Text.Json;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Samples;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>Stored labels as the file formats see them.</summary>
internal static class LabelsToFormats
{
    public static IReadOnlyList<SampleLabel> Read(string labels) => JsonSerializer.Deserialize<SampleLabel[]>(labels, AssayJson.Options) ?? [];

    /// <param name="label">A label that passed the rules when it was stored.</param>
    /// <param name="created">When it was stored.</param>
    /// <param name="withHard">Whether what makes it a hard example is told.</param>
    public static SampleAnnotation Annotation(SampleLabel label, DateTimeOffset? created, bool withHard)
    {
        var plain = new SampleAnnotation
        {
            Type = (AnnotationType?)label.Type,
            Name = label.Name,
            Id = label.Id,
            Score = label.Score,
            AnnotatedBy = label.AnnotatedBy ?? "human",
            CreationTime = created,
        };
        return label.Property is { } property ? WithProperty(plain, property, withHard) : plain;
    }

    private static SampleAnnotation WithProperty(SampleAnnotation plain, SampleLabelProperty property, bool withHard) => plain with
    {
        Shape = Shape(property),
        Range = property is { StartIndex: { } start, EndIndex: { } end } ? new(start, end) : null,
        Time = Time(property),
        Content = property.Content,
        Speaker = property.Source,
        Relation = property is { From: { } from, To: { } to } ? new(from, to) : null,
        Hard = withHard && property.Hard is { } hard ? LabelRules.IsHard(hard) : null,
        HardCoefficient = withHard && double.TryParse(property.HardCoefficient, NumberStyles.Float, CultureInfo.InvariantCulture, out var coefficient) ? coefficient : null,
        HardReasons = withHard ? Reasons(property.HardReasons) : null,
        Attributes = property.Additional is { Count: > 0 } own ? own.AsReadOnly() : null,
    };

    public static IReadOnlyList<int>? Reasons(string? joined) => string.IsNullOrEmpty(joined)
        ? null
        : [.. joined.Split('-').Select(r => int.Parse(r, CultureInfo.InvariantCulture))];

    private static AnnotationShape? Shape(SampleLabelProperty property)
    {
        if (property.Feature is not { Count: > 0 } points || !Enum.TryParse<ShapeKind>(property.Shape, ignoreCase: true, out var kind))
            return null;
        if (kind == ShapeKind.Circle)
            return points is [[var x, var y], [var radius]] ? AnnotationShape.Circle(x, y, radius) : null;
        return new(kind, [.. points.Where(p => p.Count == 2).Select(p => new ShapePoint(p[0], p[1]))]);
    }

    private static TimeRange? Time(SampleLabelProperty property) =>
        property is { StartTime: { } from, EndTime: { } to } && LabelTime.TryParse(from, out var start) && LabelTime.TryParse(to, out var end)
            ? new(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(end))
            : null;
}
