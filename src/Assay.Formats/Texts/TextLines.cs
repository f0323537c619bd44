using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Formats;

/// <summary>Reads the lines of text files of any size. They are UTF-8, or GBK where they are not valid UTF-8.</summary>
public static class TextLines
{
    /// <summary>The longest line that is read if nothing else is said: 1 MiB.</summary>
    public const int MaxBytes = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GBK", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads line by line; a line that is no text or too long comes without its text.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="maxBytes">The longest line, in bytes.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The lines.</returns>
    public static async IAsyncEnumerable<TextLine> Read(Stream stream, int maxBytes = MaxBytes, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var lines = new ByteLines(stream, maxBytes);
        do
        {
            while (lines.TryTake(out var line, out var tooLong))
                yield return tooLong ? new((int)lines.Number, null, 0) : Line((int)lines.Number, line.Span);
        }
        while (await lines.ReadMore(cancel));
    }

    private static TextLine Line(int number, ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes)?.TrimEnd('\r');
        if (number == 1)
            text = text?.TrimStart('\uFEFF');
        // No database keeps NUL in text, and no text has it.
        return new(number, text?.Contains('\0', StringComparison.Ordinal) == true ? null : text, bytes.Length);
    }

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            try
            {
                return Gbk.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }
}
