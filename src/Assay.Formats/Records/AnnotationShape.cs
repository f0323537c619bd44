namespace Assay.Formats;

/// <summary>An outline in an image.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Points">Its points, as <see cref="ShapeKind"/> says.</param>
public sealed record AnnotationShape(ShapeKind Kind, IReadOnlyList<ShapePoint> Points)
{
    private const int EllipseCorners = 36;

    /// <summary>Radius of a circle, half the width of an ellipse, in pixels.</summary>
    public double RadiusX { get; init; }

    /// <summary>Half the height of an ellipse, in pixels; of a circle the same as <see cref="RadiusX"/>.</summary>
    public double RadiusY { get; init; }

    /// <summary>Degrees by which the shape is turned clockwise about its centre; rectangles and ellipses only.</summary>
    public double Rotation { get; init; }

    /// <summary>Further polygons that belong to the same object, where it consists of several.</summary>
    public IReadOnlyList<IReadOnlyList<ShapePoint>>? MoreRings { get; init; }

    /// <summary>A rectangle from its corners, whichever is given first.</summary>
    /// <returns>The rectangle.</returns>
    public static AnnotationShape Box(double x1, double y1, double x2, double y2) =>
        new(ShapeKind.Bndbox, [new(Math.Min(x1, x2), Math.Min(y1, y2)), new(Math.Max(x1, x2), Math.Max(y1, y2))]);

    /// <summary>A circle.</summary>
    /// <returns>The circle.</returns>
    public static AnnotationShape Circle(double x, double y, double radius) => new(ShapeKind.Circle, [new(x, y)]) { RadiusX = radius, RadiusY = radius };

    /// <summary>The smallest upright rectangle around the shape.</summary>
    /// <returns>Left, top, right and bottom edge in pixels.</returns>
    public (double Left, double Top, double Right, double Bottom) Bounds()
    {
        var outline = Kind is ShapeKind.Ellipse || Rotation != 0 ? AsPolygon().Points : Points;
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var point in MoreRings is null ? outline : outline.Concat(MoreRings.SelectMany(r => r)))
        {
            (left, right) = (Math.Min(left, point.X - RadiusOf(Kind)), Math.Max(right, point.X + RadiusOf(Kind)));
            (top, bottom) = (Math.Min(top, point.Y - RadiusOf(Kind)), Math.Max(bottom, point.Y + RadiusOf(Kind)));
        }

        return outline.Count == 0 ? default : (left, top, right, bottom);
    }

    /// <summary>The shape as a polygon, for formats that have no rectangles, circles or turned shapes. Lines and points stay what they are.</summary>
    /// <returns>A polygon; of a circle or an ellipse one with 36 corners.</returns>
    public AnnotationShape AsPolygon() => Kind switch
    {
        ShapeKind.Bndbox => new(ShapeKind.Polygon, Turned([Points[0], new(Points[1].X, Points[0].Y), Points[1], new(Points[0].X, Points[1].Y)])),
        ShapeKind.Circle or ShapeKind.Ellipse => new(ShapeKind.Polygon, Turned([.. Enumerable.Range(0, EllipseCorners).Select(OnEllipse)])),
        _ => this,
    };

    private double RadiusOf(ShapeKind kind) => kind is ShapeKind.Circle ? RadiusX : 0;

    private ShapePoint OnEllipse(int corner)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * corner / EllipseCorners);
        return new(Points[0].X + (RadiusX * cos), Points[0].Y + (RadiusY * sin));
    }

    private IReadOnlyList<ShapePoint> Turned(ShapePoint[] points)
    {
        if (Rotation == 0)
            return points;
        var (sin, cos) = Math.SinCos(Rotation * Math.PI / 180);
        var centre = Kind == ShapeKind.Bndbox ? new ShapePoint((Points[0].X + Points[1].X) / 2, (Points[0].Y + Points[1].Y) / 2) : Points[0];
        return Array.ConvertAll(points, p => new ShapePoint(
            centre.X + ((p.X - centre.X) * cos) - ((p.Y - centre.Y) * sin),
            centre.Y + ((p.X - centre.X) * sin) + ((p.Y - centre.Y) * cos)));
    }
}
