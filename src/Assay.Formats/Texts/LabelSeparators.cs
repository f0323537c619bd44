using System.Runtime.InteropServices;

namespace Assay.Formats;

/// <summary>
/// How labels are written behind a text, or in a file of their own. Source: <c>LabelFormat</c> of the data-management API,
/// and "Specifications for Importing Data from an OBS Directory" of the ModelArts user guide, text classification.
/// </summary>
/// <param name="Text">Between a text and its labels.</param>
/// <param name="Label">Between two labels.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LabelSeparators(char Text = '\t', char Label = ',')
{
    /// <summary>Tab and comma, which the API uses if nothing else is said.</summary>
    public static LabelSeparators Default { get; } = new('\t', ',');

    /// <summary>Parts a line at its last text separator: texts may hold the separator, names of labels may not.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The text and its labels; no list if the line has no separator.</returns>
    public (string Text, IReadOnlyList<string>? Labels) Split(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var end = line.LastIndexOf(Text);
        return end < 0 ? (line, null) : (line[..end], Labels(line[(end + 1)..]));
    }

    /// <summary>Parts a list of labels. A label that occurs twice is taken once.</summary>
    /// <param name="text">The list.</param>
    /// <returns>The labels.</returns>
    public IReadOnlyList<string> Labels(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(Label, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
    }
}
