using System.Text;
using System.Xml;

namespace Assay.Formats;

/// <summary>
/// Writes PASCAL VOC annotation files with the shapes and members of the data-management API, its elements in the order of
/// the reference (docs/formats/voc.md).
/// </summary>
public static class VocWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Writes the annotations of an image.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="sample">The image. Annotations without a shape are left out.</param>
    /// <param name="options">Who is told of what was left out.</param>
    /// <param name="cancel">Ends the writing.</param>
    /// <exception cref="FormatProblemException">A text has a character that XML cannot hold.</exception>
    public static async Task Write(Stream stream, AnnotatedSample sample, WriteOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(sample);
        using var buffer = new MemoryStream();
        try
        {
            using var xml = XmlWriter.Create(buffer, Settings);
            Annotation(xml, sample, options ?? new());
        }
        catch (ArgumentException e)
        {
            throw new FormatProblemException(new($"XML cannot hold it: {e.Message}", sample.Source), e);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancel);
    }

    private static void Annotation(XmlWriter xml, AnnotatedSample sample, WriteOptions options)
    {
        var others = sample.Unknown;
        xml.WriteStartElement("annotation");
        if (others?.ContainsKey("folder") != true)
            xml.WriteElementString("folder", "NA");
        xml.WriteElementString("filename", sample.Source ?? "");
        if (others?.ContainsKey("source") != true)
        {
            xml.WriteStartElement("source");
            xml.WriteElementString("database", "Unknown");
            xml.WriteEndElement();
        }

        Size(xml, sample.Size);
        var objects = (sample.Annotations ?? []).SelectMany(ShapeConversion.ToApi).ToList();
        if (others?.ContainsKey("segmented") != true)
            xml.WriteElementString("segmented", objects.Exists(o => o.Type == AnnotationType.ImageSegmentation) ? "1" : "0");
        Others(xml, others);
        foreach (var annotation in objects)
        {
            if (annotation.Shape is null)
                options.Tell($"PASCAL VOC has no annotations without a shape: '{annotation.Name}' was left out", sample.Source);
            else
                Object(xml, "object", annotation, annotation.Shape);
        }

        xml.WriteEndElement();
    }

    private static void Size(XmlWriter xml, ImageSize? size)
    {
        if (size is null)
            return;
        xml.WriteStartElement("size");
        Number(xml, "width", size.Width);
        Number(xml, "height", size.Height);
        if (size.Depth is { } depth)
            Number(xml, "depth", depth);
        xml.WriteEndElement();
    }

    private static void Object(XmlWriter xml, string element, SampleAnnotation annotation, AnnotationShape shape)
    {
        xml.WriteStartElement(element);
        xml.WriteElementString("name", annotation.Name ?? "");
        VocProperties.Write(xml, annotation);
        if (element == "object" || annotation.Pose is not null)
            xml.WriteElementString("pose", annotation.Pose ?? "Unspecified");
        Flag(xml, "truncated", annotation.Truncated);
        Flag(xml, "occluded", annotation.Occluded);
        Flag(xml, "difficult", annotation.Hard);
        Number(xml, "hard-coefficient", annotation.HardCoefficient);
        Number(xml, "confidence", annotation.Score);
        if (annotation.MaskColor is { } colour)
            xml.WriteElementString("mask_color", colour);
        VocShape.Write(xml, shape);
        foreach (var part in (annotation.Parts ?? []).SelectMany(ShapeConversion.ToApi))
        {
            if (part.Shape is { } outline)
                Object(xml, "part", part, outline);
        }

        Others(xml, annotation.Unknown);
        xml.WriteEndElement();
    }

    private static void Others(XmlWriter xml, IReadOnlyDictionary<string, System.Text.Json.JsonElement>? others)
    {
        foreach (var (name, value) in others ?? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal))
            XmlTree.Write(xml, name, value);
    }

    private static void Flag(XmlWriter xml, string name, bool? value) => Number(xml, name, value is { } flag ? flag ? 1 : 0 : null);

    private static void Number(XmlWriter xml, string name, double? value)
    {
        if (value is not { } number)
            return;
        xml.WriteStartElement(name);
        xml.WriteValue(number);
        xml.WriteEndElement();
    }
}
