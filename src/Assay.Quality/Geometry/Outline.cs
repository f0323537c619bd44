namespace Assay.Quality;

/// <summary>The geometry of a label, read once and kept ready for many comparisons.</summary>
internal sealed class Outline
{
    // Beyond it a coordinate is no pixel, and products of four of them would leave the range of a double.
    private const double Farthest = 1e12;

    // A regular polygon of as many corners differs from its circle by less than a thousandth in any overlap.
    private const int CircleCorners = 128;

    private Edge[]? _edges;
    private Vertex[]? _samples;
    private double _area = double.NaN;

    private Outline(LabelUnit unit, Vertex[]? vertices)
    {
        Shape = unit.Shape;
        Points = unit.Points ?? [];
        Vertices = vertices ?? [];
        if (vertices is not null)
            Bounds = Bounds.Around(vertices);
        if (Shape == ShapeKind.Circle && vertices is not null)
        {
            Radius = Points[1][0];
            Bounds = new Bounds(Bounds.MinX - Radius, Bounds.MinY - Radius, Bounds.MaxX + Radius, Bounds.MaxY + Radius);
        }
    }

    public ShapeKind Shape { get; }

    public IReadOnlyList<IReadOnlyList<double>> Points { get; }

    /// <summary>Vertices in order; of a circle its centre. Empty when the points do not fit the shape.</summary>
    public Vertex[] Vertices { get; }

    public Bounds Bounds { get; }

    /// <summary>Of circles.</summary>
    public double Radius { get; }

    public bool IsValid => Vertices.Length > 0;

    public bool IsArea => Shape is ShapeKind.Bndbox or ShapeKind.Polygon or ShapeKind.Circle;

    /// <summary>The border of a filled shape, as edges that wind round each inner point once.</summary>
    public Edge[] Edges => _edges ??= Border();

    /// <summary>In square pixels; 0 of a degenerate shape.</summary>
    public double Area
    {
        get
        {
            if (double.IsNaN(_area))
                _area = Math.Max(0, Shape == ShapeKind.Bndbox ? Bounds.Area : Overlap.Area(Edges, Edges, Bounds.MinY));
            return _area;
        }
    }

    /// <summary>Points spread evenly along an open shape.</summary>
    public Vertex[] Samples => _samples ??= Curve.Sample(Vertices);

    /// <param name="unit">A label with a shape.</param>
    /// <param name="maxVertices">At least 4. A polygon or chain with more is thinned evenly to as many.</param>
    public static Outline Of(LabelUnit unit, int maxVertices) => new(unit, Read(unit, maxVertices));

    private static Vertex[]? Read(LabelUnit unit, int maxVertices)
    {
        var points = unit.Points ?? [];
        var fits = unit.Shape switch
        {
            ShapeKind.Bndbox or ShapeKind.Line or ShapeKind.Dashed => points.Count == 2,
            ShapeKind.Circle => points.Count == 2 && points[1].Count == 1 && points[1][0] is >= 0 and < Farthest,
            ShapeKind.Point => points.Count == 1,
            ShapeKind.Polygon => points.Count >= 3,
            ShapeKind.Polyline => points.Count >= 1,
            _ => false,
        };
        if (!fits)
            return null;

        var all = unit.Shape == ShapeKind.Circle ? 1 : points.Count;
        var vertices = new Vertex[Math.Min(all, maxVertices)];
        for (var i = 0; i < vertices.Length; i++)
        {
            var point = points[(int)((long)i * all / vertices.Length)];
            if (point.Count != 2 || !(Math.Abs(point[0]) < Farthest && Math.Abs(point[1]) < Farthest))
                return null;
            vertices[i] = new Vertex(point[0], point[1]);
        }

        return vertices;
    }

    private Edge[] Border()
    {
        var edges = Edge.Of(Shape switch
        {
            ShapeKind.Bndbox => [new(Bounds.MinX, Bounds.MinY), new(Bounds.MinX, Bounds.MaxY), new(Bounds.MaxX, Bounds.MaxY), new(Bounds.MaxX, Bounds.MinY)],
            ShapeKind.Circle => Corners(Vertices[0], Radius),
            _ => Vertices,
        });

        // ∫∫ w² ≥ |∫∫ w|, and they are equal exactly when w is 0 or the same ±1 everywhere: then nothing is wound round twice or backwards.
        var signed = 0.0;
        foreach (var edge in edges)
            signed += edge.Sign * (edge.RightX - edge.LeftX) * ((edge.LeftY + edge.RightY) / 2 - Bounds.MinY);
        var squared = Overlap.Area(edges, edges, Bounds.MinY);
        if (squared - Math.Abs(signed) > 1e-9 * Math.Max(squared, Bounds.Area))
            return Filling.Of(edges) ?? edges;
        return signed >= 0 ? edges : Array.ConvertAll(edges, edge => edge with { Sign = -edge.Sign });
    }

    // Widened so that it has the area of the circle.
    private static Vertex[] Corners(Vertex centre, double radius)
    {
        const double step = 2 * Math.PI / CircleCorners;
        var reach = radius * Math.Sqrt(step / Math.Sin(step));
        var corners = new Vertex[CircleCorners];
        for (var i = 0; i < corners.Length; i++)
            corners[i] = new Vertex(centre.X + reach * Math.Cos(i * step), centre.Y + reach * Math.Sin(i * step));
        return corners;
    }
}
