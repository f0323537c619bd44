using Assay.Cli.Running;
using Spectre.Console;

namespace Assay.Cli.Printing;

/// <summary>Rows under column titles. Rows of a long list arrive in blocks; the first block decides the widths.</summary>
internal sealed class Grid<T>(Terminal terminal, IReadOnlyList<Column<T>> columns)
{
    private const int NoScreenWidth = 10_000;
    private readonly IAnsiConsole _console = ConsoleOf(terminal);
    private int[]? _widths;

    public static IAnsiConsole ConsoleOf(Terminal terminal)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(terminal.Output),
            Ansi = terminal.OutputIsScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal.OutputIsScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!terminal.OutputIsScreen)
            console.Profile.Width = NoScreenWidth;
        return console;
    }

    public void Write(IReadOnlyList<T> rows)
    {
        var cells = rows.Select(row => columns.Select(c => Cell.Text(c.Value(row))).ToArray()).ToList();
        var first = _widths is null;
        _widths ??= [.. columns.Select((c, i) => cells.Select(row => row[i].GetCellWidth()).Append(c.Title.Length).Max())];
        var table = new Table { Border = TableBorder.None, ShowHeaders = first };
        for (var i = 0; i < columns.Count; i++)
        {
            var column = new TableColumn(new Text(columns[i].Title, new Style(decoration: Decoration.Bold))) { NoWrap = true, Padding = new Padding(0, 0, 2, 0) };
            table.AddColumn(_console.Profile.Width == NoScreenWidth ? column.Width(_widths[i]) : column);
        }

        foreach (var row in cells)
            table.AddRow(row.Select(text => new Text(text)));
        _console.Write(table);
    }
}
