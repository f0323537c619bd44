namespace Assay.Formats;

/// <summary>The outline of an annotation. The comment of each value says what its points are; all are pixels, origin top-left.</summary>
public enum ShapeKind
{
    /// <summary>Rectangle: top-left and bottom-right corner.</summary>
    Bndbox,

    /// <summary>Closed polygon: its vertices in order, the first not repeated at the end.</summary>
    Polygon,

    /// <summary>Open chain of points, in order.</summary>
    Polyline,

    /// <summary>Straight segment: start and end.</summary>
    Line,

    /// <summary>Dashed segment: start and end.</summary>
    Dashed,

    /// <summary>Circle: its centre; the radius is <see cref="AnnotationShape.RadiusX"/>.</summary>
    Circle,

    /// <summary>A single point.</summary>
    Point,

    /// <summary>Ellipse: its centre. Not known to the data-management API, which gets a polygon instead.</summary>
    Ellipse,

    /// <summary>Several points that are one object. Not known to the data-management API.</summary>
    Points,
}
