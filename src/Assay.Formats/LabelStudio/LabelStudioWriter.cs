using System.Buffers;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>Writes tasks that Label Studio imports, with one annotation each (docs/formats/label-studio.md).</summary>
public static class LabelStudioWriter
{
    /// <summary>Writes a list of tasks.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="options">Who is told of what the format cannot hold.</param>
    /// <param name="cancel">Ends the writing, in the middle of the file.</param>
    /// <returns>The number of tasks written.</returns>
    public static async Task<long> Write(Stream stream, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new();
        var record = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(record, JsonLines.Options);
        var (count, numbers) = (0L, new CocoNumbers());
        await stream.WriteAsync("["u8.ToArray(), cancel);
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if ((sample.Text ?? sample.Source) is null || sample.Medium is SampleMedium.Table or SampleMedium.Custom)
            {
                options.Tell("Label Studio has images, texts, recordings and videos alone: a sample was left out", sample.Source);
                continue;
            }

            record.ResetWrittenCount();
            json.Reset();
            LabelStudioJson.Write(json, sample, numbers.Of(sample.Id), options);
            await json.FlushAsync(cancel);
            await stream.WriteAsync(count++ == 0 ? "\n"u8.ToArray() : ",\n"u8.ToArray(), cancel);
            await stream.WriteAsync(record.WrittenMemory, cancel);
        }

        await stream.WriteAsync("\n]\n"u8.ToArray(), cancel);
        return count;
    }
}
