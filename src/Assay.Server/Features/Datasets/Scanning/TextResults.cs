using Assay.Client;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>The labels of a text file in a file of their own: line by line, <c>x_result.txt</c> to <c>x.txt</c>.</summary>
internal sealed class TextResults : IAsyncDisposable
{
    private const string Ending = "_result.txt";

    private readonly Stream _stream;
    private readonly IAsyncEnumerator<TextLine> _lines;
    private readonly LabelFormat _format;

    private TextResults(Stream stream, LabelFormat format, CancellationToken cancel) =>
        (_stream, _format, _lines) = (stream, format, TextLines.Read(stream, cancel).GetAsyncEnumerator(cancel));

    public static bool Is(string name) => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null if the text file has no such companion.</summary>
    public static async Task<TextResults?> Open(IObjectStore store, ObjectPath text, LabelFormat format, CancellationToken cancel)
    {
        var path = text.ToString();
        var beside = ObjectPath.Parse(path[..path.LastIndexOf('.')] + Ending);
        return await store.Stat(beside, cancel) is null ? null : new(await store.OpenRead(beside, 0, cancel), format, cancel);
    }

    /// <summary>The labels of a line. Lines are asked for in ascending order.</summary>
    public async ValueTask<IReadOnlyList<SampleLabel>?> At(int number)
    {
        while (_lines.Current.Number < number && await _lines.MoveNextAsync())
        {
            // Up to the line.
        }

        return _lines.Current is { Text: { } text } line && line.Number == number ? Labels(text, _format) : null;
    }

    public static IReadOnlyList<SampleLabel> Labels(string text, LabelFormat format) =>
    [
        .. text.Split(format.TextLabelSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Select(n => new SampleLabel { Name = n, AnnotatedBy = "human" }),
    ];

    public async ValueTask DisposeAsync()
    {
        await _lines.DisposeAsync();
        await _stream.DisposeAsync();
    }
}
