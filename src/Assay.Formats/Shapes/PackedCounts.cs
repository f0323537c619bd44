using System.Text;

namespace Assay.Formats;

/// <summary>
/// Run lengths packed into a text, as COCO's tools do: five bits a character from the lowest, a sixth bit says that more
/// follow, 48 is added to make it printable, and from the fourth run on it is the difference to the run two before.
/// </summary>
internal static class PackedCounts
{
    private const int MaxDigits = 7;

    /// <summary>Null if the text is none.</summary>
    public static int[]? Read(string text)
    {
        var counts = new List<int>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            long value = 0;
            var digit = 0;
            bool more;
            do
            {
                if (at == text.Length || digit == MaxDigits || text[at] is < '0' or > 'o')
                    return null;
                var bits = text[at++] - 48;
                value |= (long)(bits & 31) << (5 * digit++);
                more = (bits & 32) != 0;
                if (!more && (bits & 16) != 0)
                    value |= -1L << (5 * digit);
            }
            while (more);
            if (counts.Count > 2)
                value += counts[^2];
            if (value is < 0 or > int.MaxValue)
                return null;
            counts.Add((int)value);
        }

        return [.. counts];
    }

    public static string Of(IReadOnlyList<int> counts)
    {
        var text = new StringBuilder(counts.Count * 2);
        for (var i = 0; i < counts.Count; i++)
        {
            var value = i > 2 ? (long)counts[i] - counts[i - 2] : counts[i];
            bool more;
            do
            {
                var bits = (int)(value & 31);
                value >>= 5;
                more = (bits & 16) != 0 ? value != -1 : value != 0;
                text.Append((char)((more ? bits | 32 : bits) + 48));
            }
            while (more);
        }

        return text.ToString();
    }
}
