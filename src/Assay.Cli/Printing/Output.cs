using Assay.Cli.Running;

namespace Assay.Cli.Printing;

/// <summary>Answers a command in the form that was asked for: tables, the API's JSON, or ids alone.</summary>
internal sealed class Output(Terminal terminal, bool json, bool quiet)
{
    private const int Block = 100;

    public bool IsJson => json;

    public bool IsQuiet => quiet;

    /// <summary>A page of a list.</summary>
    public void List<T>(object answer, IReadOnlyList<T>? rows, int? total, params IReadOnlyList<Column<T>> columns)
    {
        rows ??= [];
        if (json)
        {
            Json(answer);
            return;
        }

        Rows(rows, columns);
        if (total > rows.Count)
            Note($"{rows.Count} of {total}; --page and --limit show others.");
    }

    /// <summary>A list of any length, written while it is read.</summary>
    public async Task Stream<T>(string member, IAsyncEnumerable<T> rows, params IReadOnlyList<Column<T>> columns)
    {
        if (json)
        {
            await JsonStream(member, rows);
            return;
        }

        var grid = new Grid<T>(terminal, columns);
        var count = 0;
        await foreach (var block in rows.Chunk(Block))
        {
            count += block.Length;
            if (quiet)
                Ids(block, columns);
            else
                grid.Write(block);
        }

        Note(count == 1 ? "1 row." : $"{count} rows.");
    }

    /// <summary>One thing and its properties; the first is its id.</summary>
    public void Show(object answer, params IReadOnlyList<(string Name, object? Value)> properties)
    {
        if (json)
            Json(answer);
        else if (quiet)
            Line(Cell.Text(properties[0].Value));
        else
            Properties(properties);
    }

    /// <summary>Properties below what was shown; not for <c>--json</c> and <c>--quiet</c>.</summary>
    public void Properties(params IReadOnlyList<(string Name, object? Value)> properties)
    {
        if (json || quiet)
            return;
        var told = properties.Select(p => (p.Name, Lines: Cell.Lines(p.Value))).Where(p => p.Lines is not [""]).ToList();
        var width = told.Select(p => p.Name.Length).DefaultIfEmpty().Max();
        foreach (var (name, lines) in told)
        {
            for (var i = 0; i < lines.Length; i++)
                Line($"{(i == 0 ? name : "").PadRight(width)}  {lines[i]}");
        }
    }

    /// <summary>A table below what was shown, if there are rows; not for <c>--json</c> and <c>--quiet</c>.</summary>
    public void Section<T>(string title, IEnumerable<T>? rows, params IReadOnlyList<Column<T>> columns)
    {
        if (json || quiet || rows?.ToList() is not { Count: > 0 } list)
            return;
        Line($"\n{title}");
        new Grid<T>(terminal, columns).Write(list);
    }

    /// <summary>A change was made: its sentence, the API's answer, or the id of what was made.</summary>
    public void Done(object? answer, string? id, string sentence)
    {
        if (json)
            Json(answer ?? new object());
        else if (!quiet)
            Line(Cell.Printable(sentence));
        else if (id is not null)
            Line(id);
    }

    /// <summary>Beside the answer, for people only.</summary>
    public void Note(string sentence)
    {
        if (!json && !quiet)
            terminal.Error.WriteLine(Cell.Printable(sentence));
    }

    public void Json(object answer) => Line(Printing.Json.Text(answer, indented: terminal.OutputIsScreen));

    public void Line(string text) => terminal.Output.WriteLine(text);

    private void Rows<T>(IReadOnlyList<T> rows, IReadOnlyList<Column<T>> columns)
    {
        if (quiet)
            Ids(rows, columns);
        else if (rows.Count > 0)
            new Grid<T>(terminal, columns).Write(rows);
        else
            Note("Nothing found.");
    }

    private void Ids<T>(IEnumerable<T> rows, IReadOnlyList<Column<T>> columns)
    {
        foreach (var row in rows)
            Line(Cell.Text(columns[0].Value(row)));
    }

    private async Task JsonStream<T>(string member, IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await terminal.Output.WriteAsync($"{{\"{member}\":[");
        await foreach (var row in rows)
            await terminal.Output.WriteAsync((count++ == 0 ? "\n" : ",\n") + Printing.Json.Text(row, indented: false));
        Line($"\n],\"sample_count\":{count}}}");
    }
}
