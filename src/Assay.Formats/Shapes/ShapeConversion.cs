namespace Assay.Formats;

/// <summary>Says with fewer shapes what was said with more.</summary>
public static class ShapeConversion
{
    /// <summary>
    /// An annotation with shapes that the data-management API has: an ellipse becomes a polygon, several points or polygons
    /// become an annotation each, a mask without a shape becomes the polygons around its regions, without their holes.
    /// </summary>
    /// <param name="annotation">The annotation.</param>
    /// <returns>One or more annotations; the annotation itself if it is fine; none for an empty mask.</returns>
    public static IReadOnlyList<SampleAnnotation> ToApi(SampleAnnotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        if (annotation.Shape is not { } shape)
            return annotation.Mask is { } mask ? Outlined(annotation, mask) : [annotation];
        return shape switch
        {
            { Kind: ShapeKind.Ellipse } => [annotation with { Shape = shape.AsPolygon() }],
            { Kind: ShapeKind.Points, Points.Count: > 1 } => [.. shape.Points.Select(p => annotation with { Shape = new(ShapeKind.Point, [p]) })],
            { Kind: ShapeKind.Points } => [annotation with { Shape = shape with { Kind = ShapeKind.Point } }],
            { MoreRings: { } rings } => [.. rings.Prepend(shape.Points).Select(r => annotation with { Shape = new(ShapeKind.Polygon, r) })],
            _ => [annotation],
        };
    }

    private static IReadOnlyList<SampleAnnotation> Outlined(SampleAnnotation annotation, RunLengthMask mask) =>
        MaskOutline.Of(mask) is { } rings ? [.. rings.Select(r => annotation with { Shape = new(ShapeKind.Polygon, r), Mask = null })] : [annotation];
}
