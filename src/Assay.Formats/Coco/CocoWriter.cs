using System.Buffers;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>Writes COCO files of object instances (docs/formats/coco.md).</summary>
public static class CocoWriter
{
    /// <summary>
    /// Writes all images, then all annotations, then the categories. Ids that are numbers and not taken are kept; others
    /// are given.
    /// </summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="samples">The images.</param>
    /// <param name="options">Header, and who is told of what the format cannot hold.</param>
    /// <param name="cancel">Ends the writing, in the middle of the file.</param>
    /// <returns>The number of images written.</returns>
    public static async Task<long> Write(Stream stream, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new();
        using var annotations = new Spill();
        var record = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(record, JsonLines.Options);
        CocoFile? file = null;
        var count = 0L;
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            file ??= await Begin(stream, options, record, json, cancel);
            if (sample.Source is null)
            {
                options.Tell("a sample without a file was left out", sample.Text);
                continue;
            }

            var image = file.Images.Of(sample.Id);
            CocoFile.Image(Clear(record, json), sample, image);
            await Put(stream, record, count++ == 0 ? "\n" : ",\n", cancel);
            foreach (var annotation in sample.Annotations ?? [])
            {
                if (file.Annotation(Clear(record, json), sample, annotation, image, options))
                    annotations.Add(record.WrittenSpan, 0, 0);
            }
        }

        file ??= await Begin(stream, options, record, json, cancel);
        await stream.WriteAsync("\n],\n\"annotations\": ["u8.ToArray(), cancel);
        await annotations.CopyTo(stream, cancel);
        await stream.WriteAsync("\n],\n\"categories\": "u8.ToArray(), cancel);
        file.Categories(Clear(record, json));
        await Put(stream, record, "", cancel);
        await stream.WriteAsync("}\n"u8.ToArray(), cancel);
        return count;
    }

    private static async Task<CocoFile> Begin(Stream stream, WriteOptions options, ArrayBufferWriter<byte> record, Utf8JsonWriter json, CancellationToken cancel)
    {
        var header = options.Header?.Invoke();
        await stream.WriteAsync("{\n"u8.ToArray(), cancel);
        foreach (var (name, value) in header?.Unknown ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            value.WriteTo(Clear(record, json));
            await json.FlushAsync(cancel);
            await Put(stream, record, $"{JsonSerializer.Serialize(name, JsonTexts.Default.String)}: ", cancel);
            await stream.WriteAsync(",\n"u8.ToArray(), cancel);
        }

        await stream.WriteAsync("\"images\": ["u8.ToArray(), cancel);
        return new(header);
    }

    private static Utf8JsonWriter Clear(ArrayBufferWriter<byte> record, Utf8JsonWriter json)
    {
        record.ResetWrittenCount();
        json.Reset();
        return json;
    }

    private static async Task Put(Stream stream, ArrayBufferWriter<byte> record, string before, CancellationToken cancel)
    {
        if (before.Length > 0)
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(before), cancel);
        await stream.WriteAsync(record.WrittenMemory, cancel);
    }
}
