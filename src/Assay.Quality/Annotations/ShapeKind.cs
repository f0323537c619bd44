namespace Assay.Quality;

/// <summary>The outline of a label in an image. The comment of each value says what its points are; all coordinates are pixels, origin top-left.</summary>
public enum ShapeKind
{
    /// <summary>No shape: the label is about the whole sample.</summary>
    None = 0,

    /// <summary>Rectangle: [[x1,y1],[x2,y2]], top-left and bottom-right.</summary>
    Bndbox,

    /// <summary>Closed polygon: [[x,y],…], its vertices in order; the closing edge is implied.</summary>
    Polygon,

    /// <summary>Circle: [[cx,cy],[r]].</summary>
    Circle,

    /// <summary>Straight segment: [[x1,y1],[x2,y2]].</summary>
    Line,

    /// <summary>Dashed segment: [[x1,y1],[x2,y2]].</summary>
    Dashed,

    /// <summary>Single point: [[x,y]].</summary>
    Point,

    /// <summary>Open chain: [[x,y],…].</summary>
    Polyline,
}
