namespace Assay.Formats;

/// <summary>Shapes in the words of the data-management API, which PASCAL VOC files of it use as elements.</summary>
internal static class ShapeNames
{
    public static string Of(ShapeKind kind) => kind switch
    {
        ShapeKind.Bndbox => "bndbox",
        ShapeKind.Polygon => "polygon",
        ShapeKind.Polyline => "polyline",
        ShapeKind.Line => "line",
        ShapeKind.Dashed => "dashed",
        ShapeKind.Circle => "circle",
        ShapeKind.Point => "point",
        ShapeKind.Ellipse => "ellipse",
        ShapeKind.Points => "points",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such shape."),
    };

    public static ShapeKind? Parse(string? name) => name switch
    {
        "bndbox" => ShapeKind.Bndbox,
        "polygon" => ShapeKind.Polygon,
        "polyline" => ShapeKind.Polyline,
        "line" => ShapeKind.Line,
        "dashed" => ShapeKind.Dashed,
        "circle" => ShapeKind.Circle,
        "point" => ShapeKind.Point,
        "ellipse" => ShapeKind.Ellipse,
        "points" => ShapeKind.Points,
        _ => null,
    };

    /// <summary>The shape of a name; without one, the shape that has this many numbers.</summary>
    public static ShapeKind? Parse(string? name, int numbers) => !string.IsNullOrEmpty(name) ? Parse(name) : numbers switch
    {
        2 => ShapeKind.Point,
        3 => ShapeKind.Circle,
        4 => ShapeKind.Bndbox,
        _ => ShapeKind.Polygon,
    };
}
