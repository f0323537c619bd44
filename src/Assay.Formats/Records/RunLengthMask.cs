namespace Assay.Formats;

/// <summary>
/// The pixels of an object: the lengths of alternating runs of pixels outside and inside, beginning outside, column by column
/// from the left and each column from the top, as COCO counts them.
/// </summary>
/// <param name="Width">Width of the image in pixels.</param>
/// <param name="Height">Height of the image in pixels.</param>
/// <param name="Counts">Lengths of the runs; they add up to the number of pixels.</param>
public sealed record RunLengthMask(int Width, int Height, IReadOnlyList<int> Counts)
{
    /// <summary>The number of pixels inside.</summary>
    /// <returns>Pixels.</returns>
    public long Area()
    {
        long area = 0;
        for (var i = 1; i < Counts.Count; i += 2)
            area += Counts[i];
        return area;
    }

    /// <summary>The smallest rectangle around the pixels.</summary>
    /// <returns>Left and top edge, width and height in pixels; all 0 for an empty mask.</returns>
    public (int Left, int Top, int Width, int Height) Bounds()
    {
        int left = int.MaxValue, top = int.MaxValue, right = -1, bottom = -1;
        long at = 0;
        for (var i = 0; i < Counts.Count; at += Counts[i], i++)
        {
            if (i % 2 == 0 || Counts[i] == 0)
                continue;
            var last = at + Counts[i] - 1;
            left = Math.Min(left, (int)(at / Height));
            right = (int)(last / Height);
            // A run over the end of a column covers its bottom and the next one's top.
            var whole = at / Height != last / Height;
            top = whole ? 0 : Math.Min(top, (int)(at % Height));
            bottom = whole ? Height - 1 : Math.Max(bottom, (int)(last % Height));
        }

        return right < 0 ? default : (left, top, right - left + 1, bottom - top + 1);
    }
}
