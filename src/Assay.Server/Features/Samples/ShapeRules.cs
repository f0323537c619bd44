using Assay.Quality;
using Assay.Server.Http;

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
            throw place.Refuse(new("@modelarts:shape must be bndbox, polygon, circle, line, dashed, point or polyline", "@modelarts:shape 必须是 bndbox、polygon、circle、line、dashed、point 或 polyline"));
        if (property.Feature is not { } points)
        {
            if (shape != ShapeKind.None)
                throw place.Refuse(new("@modelarts:feature is missing", "缺少 @modelarts:feature"));
            return;
        }

        if (shape == ShapeKind.None)
            throw place.Refuse(new("@modelarts:shape is missing", "缺少 @modelarts:shape"));
        if (points.Count > MaxPoints)
            throw place.Refuse(new($"a shape may have at most {MaxPoints} points", $"一个形状最多有 {MaxPoints} 个点"));
        if (Count(shape, points.Count) is { } wrong)
            throw place.Refuse(wrong);
        for (var i = 0; i < points.Count; i++)
            CheckPoint(place, points[i], i, isRadius: shape == ShapeKind.Circle && i == 1);
        if (shape == ShapeKind.Bndbox && !(points[0][0] < points[1][0] && points[0][1] < points[1][1]))
            throw place.Refuse(new("a bndbox is written top-left corner first: x1 must be less than x2 and y1 less than y2", "bndbox 先写左上角：x1 必须小于 x2，y1 必须小于 y2"));
    }

    private static Phrase? Count(ShapeKind shape, int count) => shape switch
    {
        ShapeKind.Bndbox when count != 2 => new("a bndbox has two points: [[x1,y1],[x2,y2]]", "bndbox 有两个点：[[x1,y1],[x2,y2]]"),
        ShapeKind.Line or ShapeKind.Dashed when count != 2 => new("a line has two points: [[x1,y1],[x2,y2]]", "线段有两个点：[[x1,y1],[x2,y2]]"),
        ShapeKind.Circle when count != 2 => new("a circle is [[x,y],[r]]", "圆写作 [[x,y],[r]]"),
        ShapeKind.Point when count != 1 => new("a point is [[x,y]]", "点写作 [[x,y]]"),
        ShapeKind.Polygon when count < 3 => new("a polygon has at least three points", "多边形至少有三个点"),
        ShapeKind.Polyline when count < 2 => new("a polyline has at least two points", "折线至少有两个点"),
        _ => null,
    };

    private static void CheckPoint(LabelPlace place, IReadOnlyList<double>? point, int index, bool isRadius)
    {
        if (isRadius)
        {
            if (point is not [> 0 and <= Far])
                throw place.Refuse(new("the second entry of a circle is its radius, [r] with r greater than 0", "圆的第二项是半径 [r]，且 r 必须大于 0"));
            return;
        }

        if (point is not [>= 0 and <= Far, >= 0 and <= Far])
            throw place.Refuse(new($"point {index} must be two coordinates from 0 on: [x,y]", $"第 {index} 个点必须是两个不小于 0 的坐标：[x,y]"));
        if (point[0] > (place.Sample.Width ?? Far) || point[1] > (place.Sample.Height ?? Far))
            throw place.Refuse(new($"point {index} is outside the image of {place.Sample.Width} × {place.Sample.Height} pixels", $"第 {index} 个点在 {place.Sample.Width} × {place.Sample.Height} 像素的图片之外"));
    }
}
