using Assay.Quality;

namespace Assay.Server.Features.Samples;

/// <summary>Points of a shape: their number, their place in the image. Origin is the top-left corner.</summary>
internal static class ShapeRules
{
    private const int MaxPoints = 10_000;
    private const double Far = 1e9;

    public static void Check(LabelPlace place)
    {
        var property = place.Property;
        if (!ShapeName.TryParse(property.Shape, out var shape))
            throw place.Refuse("@modelarts:shape must be bndbox, polygon, circle, line, dashed, point or polyline");
        if (property.Feature is not { } points)
        {
            if (shape != ShapeKind.None)
                throw place.Refuse("@modelarts:feature is missing");
            return;
        }

        if (shape == ShapeKind.None)
            throw place.Refuse("@modelarts:shape is missing");
        if (points.Count > MaxPoints)
            throw place.Refuse($"a shape may have at most {MaxPoints} points");
        if (Count(shape, points.Count) is { } wrong)
            throw place.Refuse(wrong);
        for (var i = 0; i < points.Count; i++)
            CheckPoint(place, points[i], i, isRadius: shape == ShapeKind.Circle && i == 1);
        if (shape == ShapeKind.Bndbox && !(points[0][0] < points[1][0] && points[0][1] < points[1][1]))
            throw place.Refuse("a bndbox is written top-left corner first: x1 must be less than x2 and y1 less than y2");
    }

    private static string? Count(ShapeKind shape, int count) => shape switch
    {
        ShapeKind.Bndbox when count != 2 => "a bndbox has two points: [[x1,y1],[x2,y2]]",
        ShapeKind.Line or ShapeKind.Dashed when count != 2 => "a line has two points: [[x1,y1],[x2,y2]]",
        ShapeKind.Circle when count != 2 => "a circle is [[x,y],[r]]",
        ShapeKind.Point when count != 1 => "a point is [[x,y]]",
        ShapeKind.Polygon when count < 3 => "a polygon has at least three points",
        ShapeKind.Polyline when count < 2 => "a polyline has at least two points",
        _ => null,
    };

    private static void CheckPoint(LabelPlace place, IReadOnlyList<double>? point, int index, bool isRadius)
    {
        if (isRadius)
        {
            if (point is not [> 0 and <= Far])
                throw place.Refuse("the second entry of a circle is its radius, [r] with r greater than 0");
            return;
        }

        if (point is not [>= 0 and <= Far, >= 0 and <= Far])
            throw place.Refuse($"point {index} must be two coordinates from 0 on: [x,y]");
        if (point[0] > (place.Sample.Width ?? Far) || point[1] > (place.Sample.Height ?? Far))
            throw place.Refuse($"point {index} is outside the image of {place.Sample.Width} × {place.Sample.Height} pixels");
    }
}
