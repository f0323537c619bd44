using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Assay.Formats;

/// <summary>The element of a shape or a tag.</summary>
internal static class CvatElement
{
    /// <summary>False for what CVAT has no element for.</summary>
    public static bool Write(XmlWriter xml, SampleAnnotation annotation, Action<XmlWriter, IReadOnlyDictionary<string, JsonElement>?> others)
    {
        if (string.IsNullOrEmpty(annotation.Name) || annotation.Range is not null || annotation.Time is not null || annotation.Relation is not null)
            return false;
        if (annotation.Shape?.MoreRings is { } rings)
        {
            foreach (var ring in rings.Prepend(annotation.Shape.Points))
                Write(xml, annotation with { Shape = new(ShapeKind.Polygon, ring) }, others);
            return true;
        }

        xml.WriteStartElement(annotation.Shape is { } shape ? Element(shape.Kind) : annotation.Mask is null ? "tag" : "mask");
        xml.WriteAttributeString("label", annotation.Name);
        if (annotation.AnnotatedBy is { } by)
            xml.WriteAttributeString("source", by == "human" ? "manual" : by);
        if (annotation.Occluded is { } occluded)
            xml.WriteAttributeString("occluded", occluded ? "1" : "0");
        if (annotation.Shape is { } drawn)
            Shape(xml, drawn);
        else if (annotation.Mask is { } mask)
            Mask(xml, mask);
        others(xml, annotation.Unknown);
        foreach (var (name, value) in annotation.Attributes ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            xml.WriteStartElement("attribute");
            xml.WriteAttributeString("name", name);
            xml.WriteString(JsonTexts.Plain(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        return true;
    }

    private static string Element(ShapeKind kind) => kind switch
    {
        ShapeKind.Bndbox => "box",
        ShapeKind.Polygon => "polygon",
        ShapeKind.Polyline or ShapeKind.Line or ShapeKind.Dashed => "polyline",
        ShapeKind.Circle or ShapeKind.Ellipse => "ellipse",
        _ => "points",
    };

    private static void Shape(XmlWriter xml, AnnotationShape shape)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Bndbox:
                Number(xml, "xtl", shape.Points[0].X);
                Number(xml, "ytl", shape.Points[0].Y);
                Number(xml, "xbr", shape.Points[1].X);
                Number(xml, "ybr", shape.Points[1].Y);
                break;
            case ShapeKind.Circle or ShapeKind.Ellipse:
                Number(xml, "cx", shape.Points[0].X);
                Number(xml, "cy", shape.Points[0].Y);
                Number(xml, "rx", shape.RadiusX);
                Number(xml, "ry", shape.RadiusY);
                break;
            default:
                xml.WriteAttributeString("points", string.Join(';', shape.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:R},{p.Y:R}"))));
                break;
        }

        if (shape.Rotation != 0)
            Number(xml, "rotation", shape.Rotation);
    }

    private static void Mask(XmlWriter xml, RunLengthMask mask)
    {
        var bounds = mask.Bounds();
        xml.WriteAttributeString("rle", CvatMask.Of(mask, bounds));
        Number(xml, "left", bounds.Left);
        Number(xml, "top", bounds.Top);
        Number(xml, "width", bounds.Width);
        Number(xml, "height", bounds.Height);
    }

    private static void Number(XmlWriter xml, string name, double value) => xml.WriteAttributeString(name, value.ToString("R", CultureInfo.InvariantCulture));
}
