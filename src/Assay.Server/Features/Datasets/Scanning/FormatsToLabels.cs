using System.Globalization;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Samples;
using Assay.Server.Http;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Annotations of files as labels of a dataset; whether they pass the rules is told later.</summary>
internal static class FormatsToLabels
{
    public static SampleLabel Label(SampleAnnotation annotation, DatasetType dataset) => new()
    {
        Name = annotation.Name,
        Type = TypeIn(dataset, annotation.Type),
        Id = annotation.Id,
        Score = annotation.Score,
        AnnotatedBy = annotation.ByHuman ? "human" : "auto",
        Property = Property(annotation),
    };

    /// <exception cref="Refusal">The sample has more attributes of its own than are kept.</exception>
    public static SampleAttributes Attributes(AnnotatedSample record)
    {
        var own = OwnAttributes.Read(record.Properties?.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal), why => new Refusal(Errors.BadValue, "metadata", why));
        // Too much is refused here, where its place is known, and not where a thousand rows are written.
        OwnAttributes.Merge(null, own);
        return new(null, record.Hard, record.HardCoefficient, Reasons(record.HardReasons), record.Size?.Width, record.Size?.Height, record.Size?.Depth, own);
    }

    private static string? Reasons(IReadOnlyList<int>? reasons) => reasons is { Count: > 0 } ? string.Join('-', reasons.Distinct()) : null;

    /// <summary>Files say less than datasets know: the entities of relations are entities there, and regions are shapes.</summary>
    private static LabelType? TypeIn(DatasetType dataset, AnnotationType? type) => (dataset, type) switch
    {
        (DatasetType.TextTriplet, AnnotationType.NamedEntity) => LabelType.TripletEntity,
        (DatasetType.ObjectDetection or DatasetType.ImageSegmentation, AnnotationType.ObjectDetection or AnnotationType.ImageSegmentation) => (LabelType)dataset,
        (_, null) => LabelTypes.Only(dataset),
        _ => (LabelType?)type,
    };

    private static SampleLabelProperty? Property(SampleAnnotation annotation)
    {
        var (shape, points) = Shape(annotation.Shape);
        var property = new SampleLabelProperty
        {
            Shape = shape,
            Feature = points,
            StartIndex = annotation.Range?.Start,
            EndIndex = annotation.Range?.End,
            StartTime = Time(annotation.Time?.Start),
            EndTime = Time(annotation.Time?.End),
            Content = annotation.Content,
            Source = annotation.Speaker,
            From = annotation.Relation?.From,
            To = annotation.Relation?.To,
            Hard = annotation.Hard == true ? "1" : null,
            HardCoefficient = annotation.HardCoefficient?.ToString(CultureInfo.InvariantCulture),
            HardReasons = Reasons(annotation.HardReasons),
            Additional = annotation.Attributes is { Count: > 0 } own ? own.ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal) : null,
        };
        return property == new SampleLabelProperty() ? null : property;
    }

    private static (string? Name, IReadOnlyList<IReadOnlyList<double>>? Points) Shape(AnnotationShape? shape)
    {
        if (shape is null)
            return default;
        if (shape.Kind == ShapeKind.Circle)
            return ("circle", [[shape.Points[0].X, shape.Points[0].Y], [shape.RadiusX]]);
        // The API has no ellipses and nothing turned; their outline it has.
        var known = shape.Kind == ShapeKind.Ellipse || shape.Rotation != 0 ? shape.AsPolygon() : shape;
        return (known.Kind.ToString().ToLowerInvariant(), [.. known.Points.Select(p => (IReadOnlyList<double>)[p.X, p.Y])]);
    }

    private static string? Time(TimeSpan? time) => time is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)at.TotalHours:00}:{at.Minutes:00}:{at.Seconds:00}.{at.Milliseconds:000}")
        : null;
}
