using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Assay.Client;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Reads PASCAL VOC annotation files, with the shapes the reference adds to them.</summary>
internal static class VocFile
{
    public const long MaxCharacters = 16 << 20;

    private static readonly string[] Shapes = ["bndbox", "polygon", "polyline", "line", "dashed", "circle", "point"];

    /// <summary>The labels of the file and the size of the image it was made for. Throws FormatException or XmlException if it is no such file.</summary>
    public static async Task<(IReadOnlyList<SampleLabel> Labels, int? Width, int? Height)> Read(Stream stream, LabelType type, CancellationToken cancel)
    {
        // A document type could make the reader fetch files or grow without bound.
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        using var reader = XmlReader.Create(stream, settings);
        var root = (await XDocument.LoadAsync(reader, LoadOptions.None, cancel)).Root!;
        if (root.Name.LocalName != "annotation")
            throw new FormatException("it has no <annotation>");
        var size = root.Element("size");
        return ([.. root.Elements("object").Select(o => Label(o, type))], Side(size?.Element("width")), Side(size?.Element("height")));
    }

    private static SampleLabel Label(XElement element, LabelType type)
    {
        var name = element.Element("name")?.Value.Trim();
        if (string.IsNullOrEmpty(name))
            throw new FormatException("an <object> has no <name>");
        var shape = element.Elements().FirstOrDefault(e => Shapes.Contains(e.Name.LocalName)) ?? throw new FormatException($"the <object> '{name}' has no shape");
        return new SampleLabel
        {
            Name = name,
            Type = type,
            AnnotatedBy = "human",
            Score = element.Element("confidence") is { } confidence ? Number(confidence) : null,
            Property = new SampleLabelProperty
            {
                Shape = shape.Name.LocalName,
                Feature = Points(shape),
                Hard = element.Element("difficult")?.Value.Trim() == "1" ? "1" : null,
                HardCoefficient = element.Element("hard-coefficient")?.Value.Trim(),
            },
        };
    }

    private static IReadOnlyList<IReadOnlyList<double>> Points(XElement shape)
    {
        switch (shape.Name.LocalName)
        {
            case "bndbox":
                return [[Number(shape, "xmin"), Number(shape, "ymin")], [Number(shape, "xmax"), Number(shape, "ymax")]];
            case "circle":
                return [[Number(shape, "cx"), Number(shape, "cy")], [Number(shape, "r")]];
            case "point" when shape.Element("x") is not null:
                return [[Number(shape, "x"), Number(shape, "y")]];
            default:
                var points = new List<IReadOnlyList<double>>();
                for (var i = 1; shape.Element($"x{i}") is { } x; i++)
                    points.Add([Number(x), Number(shape, $"y{i}")]);
                // A closed ring is written with its first point once more.
                if (shape.Name.LocalName == "polygon" && points.Count > 3 && points[0].SequenceEqual(points[^1]))
                    points.RemoveAt(points.Count - 1);
                return points;
        }
    }

    private static double Number(XElement shape, string name) => Number(shape.Element(name) ?? throw new FormatException($"a <{shape.Name.LocalName}> has no <{name}>"));

    private static double Number(XElement element) =>
        double.TryParse(element.Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new FormatException($"<{element.Name.LocalName}> is no number");

    private static int? Side(XElement? element) =>
        int.TryParse(element?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side > 0 ? side : null;
}
