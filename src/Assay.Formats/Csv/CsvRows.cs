using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>Reads CSV as RFC 4180 has it: commas, quotes doubled inside quotes, line ends allowed inside quotes. Empty lines are passed over.</summary>
public static class CsvRows
{
    /// <summary>Reads row by row; one that cannot be read comes without its cells.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="maxBytes">The longest line and the longest row, in bytes.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The rows.</returns>
    public static async IAsyncEnumerable<CsvRow> Read(Stream stream, int maxBytes = TextLines.MaxBytes, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var (start, pending, size, open) = (0, (StringBuilder?)null, 0, false);
        await foreach (var line in TextLines.Read(stream, maxBytes, cancel))
        {
            if (line.Text is null || size > maxBytes)
            {
                yield return new(pending is null ? line.Number : start, null, 0);
                (pending, size, open) = (null, 0, false);
                continue;
            }

            if (pending is null && string.IsNullOrWhiteSpace(line.Text))
                continue;
            // A row goes on while a quote is open; only the new line is searched, so a long row costs no more than its length.
            open ^= line.Text.AsSpan().Count('"') % 2 != 0;
            if (pending is null && !open)
            {
                yield return new(line.Number, Cells(line.Text), line.Size);
                continue;
            }

            start = pending is null ? line.Number : start;
            pending = pending is null ? new StringBuilder(line.Text) : pending.Append('\n').Append(line.Text);
            size += line.Size;
            if (open)
                continue;
            yield return new(start, Cells(pending.ToString()), size);
            (pending, size) = (null, 0);
        }

        if (pending is not null)
            yield return new(start, null, 0);
    }

    /// <summary>Writes a row, with quotes where they are needed.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="cells">The cells.</param>
    public static async Task Write(TextWriter writer, IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(cells);
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                await writer.WriteAsync(',');
            await writer.WriteAsync(Quoted(cells[i], alone: cells.Count == 1));
        }

        await writer.WriteAsync('\n');
    }

    /// <summary>A row of one empty cell would be an empty line, and carriage returns at an end would be taken for line ends.</summary>
    private static string Quoted(string cell, bool alone) =>
        cell.AsSpan().ContainsAny(",\"\n\r\uFEFF") || (alone && string.IsNullOrWhiteSpace(cell)) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

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
