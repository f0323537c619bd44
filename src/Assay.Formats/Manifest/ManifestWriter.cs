using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Assay.Formats;

/// <summary>Writes manifests of the data-management API, in its newer spelling with hyphens (docs/formats/manifest.md).</summary>
public static class ManifestWriter
{
    private const int Flush = 64 * 1024;

    /// <summary>Letters of all languages stay themselves; what markup is made of is escaped.</summary>
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>Writes samples, a line each.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="cancel">Ends the writing, in the middle of the file.</param>
    /// <returns>The number of samples written.</returns>
    public static async Task<long> Write(Stream stream, IAsyncEnumerable<AnnotatedSample> samples, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        var count = 0L;
        await using var json = new Utf8JsonWriter(output, Json);
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            Line(output, json, sample);
            count++;
            if (output.UnflushedBytes > Flush)
                await output.FlushAsync(cancel);
        }

        await output.CompleteAsync();
        return count;
    }

    /// <summary>Writes one sample and the end of its line. The caller flushes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sample">The sample.</param>
    public static void WriteLine(IBufferWriter<byte> output, AnnotatedSample sample)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(sample);
        using var json = new Utf8JsonWriter(output, Json);
        Line(output, json, sample);
    }

    private static void Line(IBufferWriter<byte> output, Utf8JsonWriter json, AnnotatedSample sample)
    {
        json.Reset(output);
        ManifestJson.Write(json, sample);
        json.Flush();
        output.Write("\n"u8);
    }
}
