namespace Assay.Web.Labeling.Documents;

/// <summary>Moves shapes by keys: the pointer moves them in the surface.</summary>
public static class ShapeGeometry
{
    /// <summary>The points moved by so many pixels, stopped at the image's edges. The second entry of a circle is its radius.</summary>
    public static IReadOnlyList<IReadOnlyList<double>> Translate(string? shape, IReadOnlyList<IReadOnlyList<double>> points, double dx, double dy, double width, double height)
    {
        var moving = shape == "circle" ? points.Take(1).ToList() : points;
        var mx = Within(dx, -moving.Min(p => p[0]), width - moving.Max(p => p[0]));
        var my = Within(dy, -moving.Min(p => p[1]), height - moving.Max(p => p[1]));
        return [.. moving.Select(p => new[] { Math.Round(p[0] + mx, 2), Math.Round(p[1] + my, 2) }), .. points.Skip(moving.Count)];
    }

    private static double Within(double value, double low, double high) => high < low ? 0 : Math.Clamp(value, low, high);
}
