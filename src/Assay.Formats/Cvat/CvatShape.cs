using System.Globalization;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>A shape or a tag, and the attributes in it.</summary>
internal static class CvatShape
{
    private static readonly string[] Known =
        ["label", "source", "occluded", "keyframe", "frame", "outside", "rotation", "xtl", "ytl", "xbr", "ybr", "points", "cx", "cy", "rx", "ry", "rle", "left", "top", "width", "height"];

    /// <summary>Null, once it was told, for shapes that are not known: cuboids and skeletons.</summary>
    public static SampleAnnotation? Read(XmlPull xml, ReadOptions options, ImageSize? size, string? label = null, string? source = null)
    {
        if (xml.Name is not ("box" or "polygon" or "polyline" or "points" or "ellipse" or "mask" or "tag"))
        {
            options.OnProblem?.Invoke(xml.Bad($"a <{xml.Name}> is not understood and was left out").Problem with { Skipped = false });
            XmlTree.Read(xml);
            return null;
        }

        var others = xml.Attributes().Where(a => !Known.Contains(a.Name)).ToDictionary(a => a.Name, a => JsonTexts.Of(a.Value), StringComparer.Ordinal);
        var shape = Shape(xml);
        var annotation = new SampleAnnotation
        {
            Type = xml.Name == "tag" ? AnnotationType.ImageClassification : xml.Name == "mask" ? AnnotationType.ImageSegmentation : AnnotationType.ObjectDetection,
            Name = label ?? xml.Attribute("label") ?? throw xml.Bad($"a <{xml.Name}> has no label"),
            AnnotatedBy = (source ?? xml.Attribute("source")) switch { "manual" => "human", var other => other },
            Occluded = Flag(xml, "occluded"),
            Shape = shape,
            Mask = xml.Name == "mask" ? CvatMask.Read(xml, size) : null,
            Unknown = others.Count > 0 ? others : null,
        };
        return Attributes(xml) is { } attributes ? annotation with { Attributes = attributes } : annotation;
    }

    public static bool? Flag(XmlPull xml, string name) => xml.Attribute(name) switch
    {
        null => null,
        "0" => false,
        "1" => true,
        var text => throw xml.Bad($"{name} of a <{xml.Name}> must be 0 or 1, not '{text}'"),
    };

    public static int Integer(XmlPull xml, string name) =>
        int.TryParse(xml.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw xml.Bad($"{name} of a <{xml.Name}> must be a whole number");

    private static AnnotationShape? Shape(XmlPull xml)
    {
        switch (xml.Name)
        {
            case "box":
                var (left, top, right, bottom) = (Number(xml, "xtl"), Number(xml, "ytl"), Number(xml, "xbr"), Number(xml, "ybr"));
                if (right < left || bottom < top)
                    throw xml.Bad("the bottom right corner of a <box> lies before its top left one");
                return AnnotationShape.Box(left, top, right, bottom) with { Rotation = Rotation(xml) };
            case "ellipse":
                return new(ShapeKind.Ellipse, [new(Number(xml, "cx"), Number(xml, "cy"))]) { RadiusX = Number(xml, "rx"), RadiusY = Number(xml, "ry"), Rotation = Rotation(xml) };
            case "polygon":
                return new(ShapeKind.Polygon, Points(xml, 3));
            case "polyline":
                return new(ShapeKind.Polyline, Points(xml, 2));
            case "points":
                var points = Points(xml, 1);
                return new(points.Length == 1 ? ShapeKind.Point : ShapeKind.Points, points);
            default:
                return null;
        }
    }

    private static double Rotation(XmlPull xml) => xml.Attribute("rotation") is null ? 0 : Number(xml, "rotation");

    private static double Number(XmlPull xml, string name) => Parse(xml, xml.Attribute(name), name);

    private static double Parse(XmlPull xml, ReadOnlySpan<char> text, string name) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : throw xml.Bad($"{name} of a <{xml.Name}> must be a finite number");

    private static ShapePoint[] Points(XmlPull xml, int least)
    {
        var parts = (xml.Attribute("points") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        var points = new ShapePoint[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var comma = parts[i].IndexOf(',', StringComparison.Ordinal);
            if (comma < 0)
                throw xml.Bad($"a point of a <{xml.Name}> is written x,y");
            points[i] = new(Parse(xml, parts[i].AsSpan(0, comma), "points"), Parse(xml, parts[i].AsSpan(comma + 1), "points"));
        }

        return points.Length >= least ? points : throw xml.Bad($"a <{xml.Name}> needs at least {least} points");
    }

    private static Dictionary<string, JsonElement>? Attributes(XmlPull xml)
    {
        Dictionary<string, JsonElement>? attributes = null;
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            var name = xml.Name == "attribute" ? xml.Attribute("name") : null;
            if (name is null)
                throw xml.Bad($"a <{xml.Name}> is expected to be an <attribute> with a name");
            (attributes ??= new(StringComparer.Ordinal))[name] = JsonTexts.Of(xml.Text());
        }

        return attributes;
    }
}
