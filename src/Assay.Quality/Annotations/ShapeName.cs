namespace Assay.Quality;

/// <summary>The spelling of shapes in the data-management API (<c>@modelarts:shape</c>).</summary>
public static class ShapeName
{
    /// <summary>The shape that <paramref name="name"/> spells; null or blank is <see cref="ShapeKind.None"/>.</summary>
    /// <returns>False for any other text, with <paramref name="shape"/> = None.</returns>
    public static bool TryParse(string? name, out ShapeKind shape)
    {
        shape = name switch
        {
            "bndbox" => ShapeKind.Bndbox,
            "polygon" => ShapeKind.Polygon,
            "circle" => ShapeKind.Circle,
            "line" => ShapeKind.Line,
            "dashed" => ShapeKind.Dashed,
            "point" => ShapeKind.Point,
            "polyline" => ShapeKind.Polyline,
            _ => ShapeKind.None,
        };
        return shape != ShapeKind.None || string.IsNullOrWhiteSpace(name);
    }
}
