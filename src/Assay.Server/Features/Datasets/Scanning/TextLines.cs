using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>A line of a text file: its number from 1, its text without the line end, and its size in bytes. The text is null if the line is no text or too long.</summary>
internal readonly record struct TextLine(int Number, string? Text, int Size);

/// <summary>Reads the lines of text files of any size. They are UTF-8, or GBK where they are not valid UTF-8.</summary>
internal static class TextLines
{
    public const int MaxBytes = 1 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("GBK", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    public static async IAsyncEnumerable<TextLine> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var number = 0;
        var dropping = false;
        while (true)
        {
            var read = await reader.ReadAsync(cancel);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                number++;
                yield return dropping ? new(number, null, 0) : Line(number, rest.Slice(0, end));
                dropping = false;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (dropping || !rest.IsEmpty)
                    yield return dropping ? new(number + 1, null, 0) : Line(number + 1, rest);
                break;
            }

            if (rest.Length > MaxBytes)
            {
                dropping = true;
                rest = rest.Slice(rest.End);
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync();
    }

    private static TextLine Line(int number, ReadOnlySequence<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            return new(number, null, 0);
        var size = (int)bytes.Length;
        var text = Decode(bytes)?.TrimEnd('\r');
        if (number == 1)
            text = text?.TrimStart('\uFEFF');
        // No database keeps NUL in text, and no text has it.
        return new(number, text?.Contains('\0', StringComparison.Ordinal) == true ? null : text, size);
    }

    private static string? Decode(ReadOnlySequence<byte> bytes)
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
