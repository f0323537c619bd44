using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace Assay.Formats;

/// <summary>Writes "CVAT for images 1.1"; frames of videos are images, too (docs/formats/cvat.md).</summary>
public static class CvatWriter
{
    /// <summary>Writes all images. The labels stand before them, so that the images wait in a temporary file if they are many.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="samples">The images.</param>
    /// <param name="options">Header, and who is told of what the format cannot hold.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <returns>The number of images written.</returns>
    /// <exception cref="FormatProblemException">A text has a character that XML cannot hold.</exception>
    public static async Task<long> Write(Stream stream, IAsyncEnumerable<AnnotatedSample> samples, WriteOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new();
        using var images = new Spill();
        var (numbers, ids) = (new LabelNumbers(null), new CocoNumbers());
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            if (sample.Source is null)
            {
                options.Tell("a sample without a file was left out", sample.Text);
                continue;
            }

            images.Add(Image(sample, ids.Of(sample.Id), numbers, options), 0, 0);
        }

        await stream.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n"u8.ToArray(), cancel);
        await stream.WriteAsync(Header(options.Header?.Invoke(), numbers), cancel);
        images.Rewind();
        for (var buffer = new byte[64 * 1024]; images.TryRead(ref buffer, out var length, out _, out _);)
            await stream.WriteAsync(buffer.AsMemory(0, length), cancel);
        await stream.WriteAsync("</annotations>\n"u8.ToArray(), cancel);
        return images.Count;
    }

    private static byte[] Header(DatasetHeader? header, LabelNumbers numbers) => Fragment(xml =>
    {
        if (header?.Unknown?.ContainsKey("version") != true)
            xml.WriteElementString("version", "1.1");
        foreach (var (name, value) in header?.Unknown ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            XmlTree.Write(xml, name, value);
        if (header?.Unknown?.ContainsKey("meta") == true)
            return;
        xml.WriteStartElement("meta");
        xml.WriteStartElement("task");
        xml.WriteStartElement("labels");
        foreach (var label in (header?.Labels ?? []).Concat(numbers.Names.Where(n => header?.Labels.Any(l => l.Name == n) != true).Select(n => new LabelDefinition(n))))
        {
            xml.WriteStartElement("label");
            xml.WriteElementString("name", label.Name);
            if (label.Colour is { } colour)
                xml.WriteElementString("color", colour);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static byte[] Image(AnnotatedSample sample, long id, LabelNumbers numbers, WriteOptions options) => Fragment(xml =>
    {
        xml.WriteStartElement("image");
        xml.WriteAttributeString("id", id.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", sample.Source);
        if (sample.Size is { } size)
        {
            xml.WriteAttributeString("width", size.Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("height", size.Height.ToString(CultureInfo.InvariantCulture));
        }

        Others(xml, sample.Unknown);
        foreach (var annotation in sample.Annotations ?? [])
        {
            if (CvatElement.Write(xml, annotation, Others))
                numbers.Of(annotation.Name!);
            else
                options.Tell($"CVAT has named tags and shapes alone: '{annotation.Name}' was left out", sample.Source);
        }

        xml.WriteEndElement();
    });

    private static void Others(XmlWriter xml, IReadOnlyDictionary<string, JsonElement>? others)
    {
        foreach (var (name, value) in others ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
            xml.WriteAttributeString(XmlConvert.EncodeLocalName(name), JsonTexts.Plain(value));
    }

    private static byte[] Fragment(Action<XmlWriter> write)
    {
        using var buffer = new MemoryStream();
        try
        {
            var settings = new XmlWriterSettings
            {
                ConformanceLevel = ConformanceLevel.Fragment,
                Encoding = new UTF8Encoding(false),
                Indent = true,
                NewLineChars = "\n",
                NewLineHandling = NewLineHandling.Entitize,
            };
            using var xml = XmlWriter.Create(buffer, settings);
            write(xml);
        }
        catch (ArgumentException e)
        {
            throw new FormatProblemException(new($"XML cannot hold it: {e.Message}"), e);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
