using Assay.Cli.Running;
using Spectre.Console;

namespace Assay.Cli.Printing;

/// <summary>Rows under column titles. Rows of a long list arrive in blocks; the first block decides the widths.</summary>
internal sealed class Grid<T>(Terminal terminal, IReadOnlyList<Column<T>> columns)
{
    private const int Gap = 2;
    private readonly IAnsiConsole? _screen = terminal.OutputIsScreen ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Output) }) : null;
    private int[]? _widths;

    public void Write(IReadOnlyList<T> rows)
    {
        var cells = rows.Select(row => columns.Select(c => Cell.Text(c.Value(row))).ToArray()).ToList();
        var first = _widths is null;
        _widths ??= [.. columns.Select((c, i) => cells.Select(row => row[i].GetCellWidth()).Append(c.Title.Length).Max())];
        if (_screen is not null)
            _screen.Write(OnScreen(cells, _widths, first, _screen.Profile.Width));
        else
            Plain(cells, _widths, first);
    }

    /// <summary>Cut to the width of the screen, but for the ids: they are there to be copied.</summary>
    private Table OnScreen(List<string[]> cells, int[] widths, bool first, int screen)
    {
        var fits = widths.Sum() + (Gap * widths.Length) <= screen;
        var table = new Table { Border = TableBorder.None, ShowHeaders = first };
        for (var i = 0; i < columns.Count; i++)
        {
            var column = new TableColumn(new Text(columns[i].Title, new Style(decoration: Decoration.Bold))) { NoWrap = true, Padding = new Padding(0, 0, Gap, 0) };
            table.AddColumn(fits || i == 0 ? column.Width(widths[i]) : column);
        }

        foreach (var row in cells)
            table.AddRow(row.Select(text => new Text(text) { Overflow = Overflow.Ellipsis }));
        return table;
    }

    private void Plain(List<string[]> cells, int[] widths, bool first)
    {
        foreach (var row in first ? cells.Prepend([.. columns.Select(c => c.Title)]) : cells)
        {
            for (var i = 0; i < row.Length; i++)
            {
                terminal.Output.Write(row[i]);
                if (i < row.Length - 1)
                    terminal.Output.Write(new string(' ', Math.Max(0, widths[i] - row[i].GetCellWidth()) + Gap));
            }

            terminal.Output.WriteLine();
        }
    }
}
