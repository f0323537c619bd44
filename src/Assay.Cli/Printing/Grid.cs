using Assay.Cli.Running;
using Spectre.Console;

namespace Assay.Cli.Printing;

/// <summary>Rows under column titles. Rows of a long list arrive in blocks; the first block decides the widths.</summary>
internal sealed class Grid<T>(Terminal terminal, IReadOnlyList<Column<T>> columns)
{
    private readonly IAnsiConsole? _screen = terminal.OutputIsScreen ? AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(terminal.Output) }) : null;
    private GridWidths? _widths;

    public void Write(IReadOnlyList<T> rows)
    {
        var cells = rows.Select(row => columns.Select(c => Cell.Text(c.Value(row))).ToArray()).ToList();
        if (_widths is null)
        {
            string[] titles = [.. columns.Select(c => c.Title)];
            _widths = new(cells.Prepend(titles), _screen?.Profile.Width);
            Title(_widths.Line(titles));
        }

        foreach (var row in cells)
            terminal.Output.WriteLine(_widths.Line(row));
    }

    private void Title(string line)
    {
        if (_screen is null)
            terminal.Output.WriteLine(line);
        else
            _screen.MarkupLine($"[bold]{Markup.Escape(line)}[/]");
    }
}
