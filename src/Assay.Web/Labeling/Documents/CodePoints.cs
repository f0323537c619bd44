using System.Text;

namespace Assay.Web.Labeling.Documents;

/// <summary>Parts of texts by Unicode code points, as labels count.</summary>
public static class CodePoints
{
    /// <summary>The text from one code point to before another, shortened to so many.</summary>
    public static string Slice(string text, int start, int end, int longest)
    {
        var part = new StringBuilder();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (at >= end)
                break;
            if (at - start == longest)
                return part.Append('…').ToString();
            if (at >= start)
                part.Append(rune.ToString());
            at++;
        }

        return part.ToString();
    }

    public static int Count(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
