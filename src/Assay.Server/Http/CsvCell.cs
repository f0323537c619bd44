using System.Buffers;
using System.Globalization;

namespace Assay.Server.Http;

/// <summary>Cells of CSV files that people open in a spreadsheet.</summary>
internal static class CsvCell
{
    private const string Formula = "=+-@";

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n\t");

    /// <summary>A line of cells with its end.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Of)) + "\n";

    /// <summary>A text that a spreadsheet would run as a formula begins with a tab, as in the reference; a number stays a number.</summary>
    private static string Of(string text)
    {
        var plain = text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "\t" + text : text;
        return plain.AsSpan().ContainsAny(Special) ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
