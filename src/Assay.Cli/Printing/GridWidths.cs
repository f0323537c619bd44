using System.Text;
using Spectre.Console;

namespace Assay.Cli.Printing;

/// <summary>How wide the columns of a table are: as their cells, or less where a screen has no room for them all.</summary>
internal sealed class GridWidths
{
    private const int Gap = 2;
    private const int Narrowest = 6;
    private readonly int[] _widths;
    private readonly bool _cut;

    public GridWidths(IEnumerable<string[]> rows, int? screen)
    {
        var all = rows.ToList();
        _widths = [.. all[0].Select((_, i) => all.Max(row => row[i].GetCellWidth()))];
        _cut = screen is not null;
        if (screen is { } room)
            Fit(room);
    }

    public string Line(string[] row)
    {
        var line = new StringBuilder();
        for (var i = 0; i < row.Length; i++)
        {
            var text = _cut ? Cut(row[i], _widths[i]) : row[i];
            line.Append(text);
            if (i < row.Length - 1)
                line.Append(' ', Math.Max(0, _widths[i] - text.GetCellWidth()) + Gap);
        }

        return line.ToString();
    }

    /// <summary>Takes from the widest, but not from the ids in the first column: they are there to be copied.</summary>
    private void Fit(int screen)
    {
        while (_widths.Sum() + (Gap * (_widths.Length - 1)) > screen && _widths.Skip(1).DefaultIfEmpty().Max() is > Narrowest and var widest)
            _widths[Array.LastIndexOf(_widths, widest)]--;
    }

    private static string Cut(string text, int width)
    {
        if (text.GetCellWidth() <= width)
            return text;
        var kept = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var part = rune.ToString();
            if ((used += part.GetCellWidth()) >= width)
                break;
            kept.Append(part);
        }

        return kept.Append('…').ToString();
    }
}
