using System.Text;

namespace Assay.Web.Datasets;

/// <summary>The names of columns in the first row of a CSV file: commas between, quotes around what has commas, lines or quotes (RFC 4180).</summary>
public static class CsvHeader
{
    /// <param name="beginning">The file, or as much of it as holds the first row.</param>
    public static IReadOnlyList<string> Names(string beginning)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var quoted = false;
        var text = beginning.AsSpan().TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i];
            if (quoted && next == '"' && i + 1 < text.Length && text[i + 1] == '"')
                name.Append(text[i++]);
            else if (next == '"')
                quoted = !quoted;
            else if (!quoted && (next is '\r' or '\n'))
                break;
            else if (!quoted && next == ',')
                Take();
            else
                name.Append(next);
        }

        Take();
        return names is [""] ? [] : names;

        void Take()
        {
            names.Add(name.ToString().Trim());
            name.Clear();
        }
    }
}
