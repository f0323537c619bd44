using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>A row of a CSV file: the line it starts on, and its cells; null if it cannot be read.</summary>
internal readonly record struct CsvRow(int Line, IReadOnlyList<string>? Cells, int Size);

/// <summary>Reads CSV: commas, quotes doubled inside quotes, line ends allowed inside quotes. Empty lines are passed over.</summary>
internal static class CsvRows
{
    public static async IAsyncEnumerable<CsvRow> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (start, pending, size) = (0, (StringBuilder?)null, 0);
        await foreach (var line in TextLines.Read(stream, cancel))
        {
            if (line.Text is null || size > TextLines.MaxBytes)
            {
                yield return new(pending is null ? line.Number : start, null, 0);
                (pending, size) = (null, 0);
                continue;
            }

            if (pending is null && string.IsNullOrWhiteSpace(line.Text))
                continue;
            start = pending is null ? line.Number : start;
            pending = pending is null ? new StringBuilder(line.Text) : pending.Append('\n').Append(line.Text);
            size += line.Size;
            var text = pending.ToString();
            if (text.AsSpan().Count('"') % 2 != 0)
                continue;
            yield return new(start, Cells(text), size);
            (pending, size) = (null, 0);
        }

        if (pending is not null)
            yield return new(start, null, 0);
    }

    private static List<string> Cells(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
