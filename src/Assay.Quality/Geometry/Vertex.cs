using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>A point of an outline, in pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Vertex(double X, double Y)
{
    public double DistanceTo(Vertex other) => Math.Sqrt(SquaredDistanceTo(other));

    public double SquaredDistanceTo(Vertex other) => (X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y);

    /// <summary>Squared distance to the nearest point of the segment from <paramref name="a"/> to <paramref name="b"/>.</summary>
    public double SquaredDistanceTo(Vertex a, Vertex b)
    {
        var dx = b.X - a.X;
        var dy = b.Y - a.Y;
        var length = dx * dx + dy * dy;
        var t = length > 0 ? Math.Clamp(((X - a.X) * dx + (Y - a.Y) * dy) / length, 0, 1) : 0;
        return SquaredDistanceTo(new Vertex(a.X + t * dx, a.Y + t * dy));
    }
}
