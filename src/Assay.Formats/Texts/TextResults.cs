namespace Assay.Formats;

/// <summary>The labels of a text file in a file of their own: line by line, <c>x_result.txt</c> to <c>x.txt</c>.</summary>
public sealed class TextResults : IAsyncDisposable
{
    private const string Ending = "_result.txt";

    private readonly Stream _stream;
    private readonly IAsyncEnumerator<TextLine> _lines;
    private readonly LabelSeparators _separators;

    /// <summary>Begins to read the labels.</summary>
    /// <param name="stream">The file with the labels; disposed of with this.</param>
    /// <param name="separators">What stands between two labels.</param>
    /// <param name="cancel">Ends the reading.</param>
    public TextResults(Stream stream, LabelSeparators separators, CancellationToken cancel = default) =>
        (_stream, _separators, _lines) = (stream, separators, TextLines.Read(stream, cancel: cancel).GetAsyncEnumerator(cancel));

    /// <summary>Whether a file holds labels of another, judged by its name.</summary>
    /// <param name="name">Its name or path.</param>
    /// <returns>True if it does.</returns>
    public static bool Is(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that holds the labels of a text file.</summary>
    /// <param name="text">Path of the text file.</param>
    /// <returns>Path of the other.</returns>
    public static string Of(string text) => SamplePath.Stem(text) + Ending;

    /// <summary>The labels of a line. Lines are asked for in ascending order.</summary>
    /// <param name="number">Number of the line, from 1.</param>
    /// <returns>The labels; null if there is no such line, or it is no text.</returns>
    public async ValueTask<IReadOnlyList<string>?> At(int number)
    {
        while (_lines.Current.Number < number && await _lines.MoveNextAsync())
        {
            // Up to the line.
        }

        return _lines.Current is { Text: { } text } line && line.Number == number ? _separators.Labels(text) : null;
    }

    /// <summary>Closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lines.DisposeAsync();
        await _stream.DisposeAsync();
    }
}
