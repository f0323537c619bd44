using System.Text;

namespace Assay.Formats;

/// <summary>Something in a file that is not as its format says, and where it stands.</summary>
/// <param name="Message">What is wrong, as a sentence without a place.</param>
/// <param name="File">The file, as the reader was told or found it; null if it has no name.</param>
/// <param name="Line">The line, from 1; null if the format has no lines.</param>
/// <param name="Column">The character in the line, from 1; null if it is not known.</param>
public sealed record FormatProblem(string Message, string? File = null, long? Line = null, long? Column = null)
{
    /// <summary>Whether a record was left out for it. Otherwise the record was read or written without a part.</summary>
    public bool Skipped { get; init; } = true;

    /// <summary>Place and message in one sentence: <c>a.manifest, line 3, column 17: it is no JSON.</c></summary>
    /// <returns>The sentence.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line is { } line)
            text.Append(text.Length == 0 ? "line " : ", line ").Append(line);
        if (Line is not null && Column is { } column)
            text.Append(", column ").Append(column);
        return text.Length == 0 ? Message : text.Append(": ").Append(Message).ToString();
    }
}
