namespace Assay.Formats;

/// <summary>
/// Follows the edges of a mask's pixels. Pixels that touch at a corner alone are two regions; holes are left out, because
/// polygons have none.
/// </summary>
internal static class MaskOutline
{
    private const long MaxPixels = 1L << 28;
    private const byte Right = 1, Down = 2, Left = 4, Up = 8;

    /// <summary>The outer rings of the mask, clockwise; null for a mask that is too large.</summary>
    public static IReadOnlyList<ShapePoint[]>? Of(RunLengthMask mask)
    {
        var (left, top, width, height) = mask.Bounds();
        if ((long)width * height > MaxPixels)
            return null;
        if (width == 0)
            return [];
        var edges = Edges(Pixels(mask, left, top, width, height), width, height);
        var rings = new List<ShapePoint[]>();
        for (var at = 0; at < edges.Length; at++)
        {
            // The first corner of an outer ring goes right; what else is left belongs to a hole.
            while (edges[at] != 0)
            {
                var outer = (edges[at] & Right) != 0;
                var ring = Follow(edges, at, width + 1, left, top);
                if (outer)
                    rings.Add(ring);
            }
        }

        return rings;
    }

    private static bool[] Pixels(RunLengthMask mask, int left, int top, int width, int height)
    {
        var inside = new bool[width * height];
        var at = 0L;
        for (var i = 0; i < mask.Counts.Count; at += mask.Counts[i], i++)
        {
            for (var pixel = at; i % 2 == 1 && pixel < at + mask.Counts[i]; pixel++)
                inside[((int)(pixel % mask.Height) - top) * width + (int)(pixel / mask.Height) - left] = true;
        }

        return inside;
    }

    /// <summary>For every corner of a pixel the directions in which an edge starts there, with the inside on its right.</summary>
    private static byte[] Edges(bool[] inside, int width, int height)
    {
        var edges = new byte[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                if (!inside[(y * width) + x])
                    continue;
                var corner = (y * (width + 1)) + x;
                if (y == 0 || !inside[((y - 1) * width) + x])
                    edges[corner] |= Right;
                if (x == width - 1 || !inside[(y * width) + x + 1])
                    edges[corner + 1] |= Down;
                if (y == height - 1 || !inside[((y + 1) * width) + x])
                    edges[corner + width + 2] |= Left;
                if (x == 0 || !inside[(y * width) + x - 1])
                    edges[corner + width + 1] |= Up;
            }
        }

        return edges;
    }

    private static ShapePoint[] Follow(byte[] edges, int start, int stride, int left, int top)
    {
        var ring = new List<ShapePoint>();
        var at = start;
        var direction = (edges[at] & Right) != 0 ? Right : Lowest(edges[at]);
        byte before = 0;
        do
        {
            if (direction != before)
                ring.Add(new(left + (at % stride), top + (at / stride)));
            edges[at] &= (byte)~direction;
            at += direction switch { Right => 1, Down => stride, Left => -1, _ => -stride };
            before = direction;
            // A turn to the right stays with the same pixel.
            direction = Turn(edges[at], before);
        }
        while (at != start);
        return [.. ring];
    }

    private static byte Turn(byte open, byte direction)
    {
        var right = (byte)(direction == Up ? Right : direction << 1);
        return (open & right) != 0 ? right : (open & direction) != 0 ? direction : Lowest(open);
    }

    private static byte Lowest(byte open) => (byte)(open & -open);
}
