using System.Globalization;

namespace Assay.Formats;

/// <summary>Masks of CVAT: runs row by row within a rectangle, beginning outside. The records have columns of the whole image.</summary>
internal static class CvatMask
{
    private const long MaxPixels = 1L << 28;

    public static RunLengthMask Read(XmlPull xml, ImageSize? size)
    {
        if (size is null || (long)size.Width * size.Height > MaxPixels)
            throw xml.Bad("a <mask> needs an image with a width and a height");
        var (left, top, width, height) = (CvatShape.Integer(xml, "left"), CvatShape.Integer(xml, "top"), CvatShape.Integer(xml, "width"), CvatShape.Integer(xml, "height"));
        if ((long)left + width > size.Width || (long)top + height > size.Height)
            throw xml.Bad("a <mask> reaches out of its image");
        var inside = new bool[(long)width * height];
        var (at, set) = (0L, false);
        foreach (var part in (xml.Attribute("rle") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var run) || at + run > inside.Length)
                throw xml.Bad("the rle of a <mask> does not fit its rectangle");
            if (set)
                inside.AsSpan((int)at, run).Fill(true);
            (at, set) = (at + run, !set);
        }

        return new(size.Width, size.Height, Runs(size, (x, y) => x >= left && x < left + width && y >= top && y < top + height && inside[((y - top) * width) + x - left]));
    }

    /// <summary>The runs of the mask within its bounds, row by row.</summary>
    public static string Of(RunLengthMask mask, (int Left, int Top, int Width, int Height) bounds)
    {
        var inside = new bool[(long)bounds.Width * bounds.Height];
        var at = 0L;
        for (var i = 0; i < mask.Counts.Count; at += mask.Counts[i], i++)
        {
            for (var pixel = at; i % 2 == 1 && pixel < at + mask.Counts[i]; pixel++)
                inside[(((pixel % mask.Height) - bounds.Top) * bounds.Width) + (pixel / mask.Height) - bounds.Left] = true;
        }

        var runs = new List<int>();
        var (length, set) = (0, false);
        foreach (var pixel in inside)
        {
            if (pixel != set)
            {
                runs.Add(length);
                (length, set) = (0, pixel);
            }

            length++;
        }

        runs.Add(length);
        return string.Join(", ", runs);
    }

    private static int[] Runs(ImageSize size, Func<int, int, bool> inside)
    {
        var runs = new List<int>();
        var (length, set) = (0, false);
        for (var x = 0; x < size.Width; x++)
        {
            for (var y = 0; y < size.Height; y++, length++)
            {
                if (inside(x, y) == set)
                    continue;
                runs.Add(length);
                (length, set) = (0, !set);
            }
        }

        runs.Add(length);
        return [.. runs];
    }
}
