namespace Assay.Quality;

/// <summary>Overlap of two circles.</summary>
internal static class Circles
{
    /// <summary>
    /// Intersection over union, exactly. Circles that cut each other share two circular segments: with the half-angles α = acos((d² + r² − R²)/(2dr))
    /// and β = acos((d² + R² − r²)/(2dR)) the area is r²(α − sin α cos α) + R²(β − sin β cos β).
    /// </summary>
    /// <param name="r">Radius of one, in pixels.</param>
    /// <param name="R">Radius of the other.</param>
    /// <param name="distance">Between their centres.</param>
    public static double IntersectionOverUnion(double r, double R, double distance)
    {
        if (r <= 0 || R <= 0 || distance >= r + R)
            return 0;
        var (small, large) = (Math.Min(r, R), Math.Max(r, R));
        if (distance <= large - small)
            return small * small / (large * large);

        var common = Segment(small, large, distance) + Segment(large, small, distance);
        return Math.Clamp(common / (Math.PI * (small * small + large * large) - common), 0, 1);
    }

    private static double Segment(double radius, double other, double distance)
    {
        var cosine = Math.Clamp((distance * distance + radius * radius - other * other) / (2 * distance * radius), -1, 1);
        var angle = Math.Acos(cosine);
        return radius * radius * (angle - Math.Sin(angle) * cosine);
    }
}
