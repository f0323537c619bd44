using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;

namespace Assay.Server.Features.Import;

/// <summary>What a record of an annotation format says, as labels that the dataset can have.</summary>
internal sealed class FormatLabels(DatasetType dataset, string format)
{
    /// <summary>Fractions of an image, rounded, may end this far beside it; such points are put on its edge.</summary>
    private const double Margin = 1;

    /// <summary>The labels; null if nobody labeled the sample. <paramref name="others"/> counts annotations of another kind than the dataset's.</summary>
    public List<SampleLabel>? Of(AnnotatedSample record, out int others)
    {
        others = 0;
        if (record.Annotations is not { } annotations)
            return null;
        var labels = new List<SampleLabel>(annotations.Count);
        foreach (var annotation in annotations)
        {
            if (!Fits(annotation))
            {
                others++;
                continue;
            }

            var parts = Parts(annotation);
            foreach (var part in parts)
                labels.Add(FormatsToLabels.Label(Inside(parts.Count == 1 ? part : part with { Id = null }, record.Size), dataset));
        }

        return labels;
    }

    private bool Fits(SampleAnnotation annotation) => dataset switch
    {
        DatasetType.ObjectDetection or DatasetType.ImageSegmentation => annotation.Type is AnnotationType.ObjectDetection or AnnotationType.ImageSegmentation,
        DatasetType.TextTriplet => annotation.Type is AnnotationType.NamedEntity or AnnotationType.TripletEntity or AnnotationType.TripletRelation,
        _ => (int?)annotation.Type == (int)dataset,
    };

    /// <summary>One object of a detection set stays one label: its box, where it has several outlines or is a mask, as the boxes of COCO are.</summary>
    private IReadOnlyList<SampleAnnotation> Parts(SampleAnnotation annotation)
    {
        var region = annotation.Shape?.Kind == ShapeKind.Polygon && (format == ImportFormats.Coco || annotation.Shape.MoreRings is not null);
        if (dataset != DatasetType.ObjectDetection || !(region || (annotation.Shape is null && annotation.Mask is not null)))
            return ShapeConversion.ToApi(annotation);
        var (left, top, right, bottom) = annotation.Shape?.Bounds() ?? Bounds(annotation.Mask!);
        return [annotation with { Shape = AnnotationShape.Box(left, top, right, bottom), Mask = null }];
    }

    private static (double Left, double Top, double Right, double Bottom) Bounds(RunLengthMask mask)
    {
        var (left, top, width, height) = mask.Bounds();
        return (left, top, left + width, top + height);
    }

    private static SampleAnnotation Inside(SampleAnnotation annotation, ImageSize? size) =>
        annotation.Shape is { } shape && size is not null && shape.Points.Any(p => !IsInside(p, size))
            ? annotation with { Shape = shape with { Points = [.. shape.Points.Select(p => new ShapePoint(OnEdge(p.X, size.Width), OnEdge(p.Y, size.Height)))] } }
            : annotation;

    private static bool IsInside(ShapePoint point, ImageSize size) => point.X >= 0 && point.X <= size.Width && point.Y >= 0 && point.Y <= size.Height;

    private static double OnEdge(double at, int length) => at < 0 && at >= -Margin ? 0 : at > length && at <= length + Margin ? length : at;
}
