using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Assay.Formats;

/// <summary>
/// Reads manifests of the data-management API: JSON lines, a sample each, in UTF-8. Source: "Specifications for Importing a
/// Manifest File" of the ModelArts user guide; old and new spellings are both understood (docs/formats/manifest.md).
/// </summary>
public static class ManifestReader
{
    /// <summary>What stands before the text of a sample that is a text.</summary>
    public const string ContentPrefix = "content://";

    /// <summary>Reads samples one by one, in a few buffers' memory however long the file. Empty lines are passed over.</summary>
    /// <param name="stream">The manifest; stays open.</param>
    /// <param name="options">What to do about bad lines, and limits; default: the first bad line throws.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The samples in the file's order, with the number of their line.</returns>
    /// <exception cref="FormatProblemException">A line is no sample and the options name nobody to tell.</exception>
    public static async IAsyncEnumerable<AnnotatedSample> Read(Stream stream, ReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new();
        var parser = new ManifestParser(options.MaxDepth);
        using var lines = new ByteLines(stream, options.MaxRecordBytes);
        do
        {
            while (lines.TryTake(out var line, out var tooLong))
            {
                if (tooLong)
                    options.Tell(options.Problem($"the line is longer than {options.MaxRecordBytes} bytes", lines.Number));
                else if (Sample(parser, line.Span, lines.Number, options) is { } sample)
                    yield return sample;
            }
        }
        while (await lines.ReadMore(cancel));
    }

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line in UTF-8, without its end.</param>
    /// <param name="options">What to do about a bad line; its <see cref="ReadOptions.File"/> names the file.</param>
    /// <param name="number">Number of the line, for messages.</param>
    /// <returns>The sample; null if the line is empty or was told about.</returns>
    /// <exception cref="FormatProblemException">The line is no sample and the options name nobody to tell.</exception>
    public static AnnotatedSample? ReadLine(ReadOnlySpan<byte> line, ReadOptions? options = null, long number = 1)
    {
        options ??= new();
        return Sample(new(options.MaxDepth), line, number, options);
    }

    private static AnnotatedSample? Sample(ManifestParser parser, ReadOnlySpan<byte> line, long number, ReadOptions options)
    {
        if (number == 1 && line.StartsWith(Encoding.UTF8.Preamble))
            line = line[3..];
        if (line.TrimEnd(" \t\r"u8).IsEmpty)
            return null;
        try
        {
            if (!Utf8.IsValid(line))
                throw new BadRecordException(number == 1 && line.StartsWith(Encoding.Unicode.Preamble) ? "the file is UTF-16, not UTF-8" : "the line is not UTF-8");
            return parser.Parse(line, number);
        }
        catch (BadRecordException e)
        {
            options.Tell(options.Problem(e.Message, number, Column(line, e.Offset)));
        }
        catch (JsonException e)
        {
            options.Tell(options.Problem($"the line is no JSON: {JsonFault.Reason(e)}", number, Column(line, e.BytePositionInLine)));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is valid JSON, but no text.
            options.Tell(options.Problem("the line holds an escape that is no character", number));
        }

        return null;
    }

    private static long? Column(ReadOnlySpan<byte> line, long? offset) =>
        offset is { } at && at >= 0 && at <= line.Length ? Encoding.UTF8.GetCharCount(line[..(int)at]) + 1 : null;
}
