using System.Globalization;
using System.Xml;

namespace Assay.Formats;

/// <summary>The element that is an object's shape.</summary>
internal static class VocShape
{
    private const int MaxPoints = 100_000;

    public static AnnotationShape Read(XmlPull xml, ShapeKind kind)
    {
        var (element, line, column) = (xml.Name, xml.Line, xml.Column);
        var shape = kind switch
        {
            ShapeKind.Bndbox => Corners(xml),
            ShapeKind.Circle => Circle(xml),
            _ => Chain(xml, kind),
        };
        var least = kind switch { ShapeKind.Polygon => 3, ShapeKind.Polyline => 2, _ => 1 };
        if (kind is ShapeKind.Line or ShapeKind.Dashed && shape.Points.Count != 2)
            throw xml.Bad($"<{element}> needs <x1>, <y1>, <x2> and <y2>", line, column);
        if (kind is ShapeKind.Point && shape.Points.Count != 1)
            throw xml.Bad($"<{element}> needs <x> and <y>", line, column);
        return shape.Points.Count >= least ? shape : throw xml.Bad($"<{element}> needs at least {least} points", line, column);
    }

    public static void Write(XmlWriter xml, AnnotationShape shape)
    {
        xml.WriteStartElement(ShapeNames.Of(shape.Kind));
        switch (shape.Kind)
        {
            case ShapeKind.Bndbox:
                Number(xml, "xmin", shape.Points[0].X);
                Number(xml, "ymin", shape.Points[0].Y);
                Number(xml, "xmax", shape.Points[1].X);
                Number(xml, "ymax", shape.Points[1].Y);
                break;
            case ShapeKind.Circle:
                Number(xml, "cx", shape.Points[0].X);
                Number(xml, "cy", shape.Points[0].Y);
                Number(xml, "r", shape.RadiusX);
                break;
            case ShapeKind.Point:
                Number(xml, "x", shape.Points[0].X);
                Number(xml, "y", shape.Points[0].Y);
                break;
            default:
                for (var i = 0; i < shape.Points.Count; i++)
                {
                    Number(xml, $"x{i + 1}", shape.Points[i].X);
                    Number(xml, $"y{i + 1}", shape.Points[i].Y);
                }

                break;
        }

        xml.WriteEndElement();
    }

    private static AnnotationShape Corners(XmlPull xml)
    {
        var (line, column) = (xml.Line, xml.Column);
        double? left = null, top = null, right = null, bottom = null;
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            switch (xml.Name)
            {
                case "xmin": left = xml.Number(); break;
                case "ymin": top = xml.Number(); break;
                case "xmax": right = xml.Number(); break;
                case "ymax": bottom = xml.Number(); break;
                default: throw xml.Bad($"<bndbox> has a <{xml.Name}>");
            }
        }

        if (left is null || top is null || right is null || bottom is null)
            throw xml.Bad("<bndbox> needs <xmin>, <ymin>, <xmax> and <ymax>", line, column);
        if (right < left || bottom < top)
            throw xml.Bad($"the {(right < left ? "<xmax> of a <bndbox> is less than its <xmin>" : "<ymax> of a <bndbox> is less than its <ymin>")}", line, column);
        return AnnotationShape.Box(left.Value, top.Value, right.Value, bottom.Value);
    }

    private static AnnotationShape Circle(XmlPull xml)
    {
        var (line, column) = (xml.Line, xml.Column);
        double? x = null, y = null, radius = null;
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            switch (xml.Name)
            {
                case "cx": x = xml.Number(); break;
                case "cy": y = xml.Number(); break;
                case "r": radius = xml.Number(); break;
                default: throw xml.Bad($"<circle> has a <{xml.Name}>");
            }
        }

        return x is not null && y is not null && radius is >= 0
            ? AnnotationShape.Circle(x.Value, y.Value, radius.Value)
            : throw xml.Bad("<circle> needs <cx>, <cy> and <r>", line, column);
    }

    private static AnnotationShape Chain(XmlPull xml, ShapeKind kind)
    {
        List<double> xs = [], ys = [];
        var (element, line, column) = (xml.Name, xml.Line, xml.Column);
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            var name = xml.Name;
            var numbers = name[0] switch { 'x' => xs, 'y' => ys, _ => throw xml.Bad($"<{element}> has a <{name}>") };
            // A point may go without its number.
            var index = name.Length == 1 && kind == ShapeKind.Point ? 1 : int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (index != numbers.Count + 1 || index > MaxPoints)
                throw xml.Bad($"<{element}> has a <{name}> where <{name[0]}{numbers.Count + 1}> is expected");
            numbers.Add(xml.Number());
        }

        if (xs.Count != ys.Count)
            throw xml.Bad($"<{element}> has {xs.Count} x and {ys.Count} y", line, column);
        var points = new ShapePoint[xs.Count];
        for (var i = 0; i < points.Length; i++)
            points[i] = new(xs[i], ys[i]);
        // A closed ring is written with its first point once more.
        return new(kind, kind == ShapeKind.Polygon ? Feature.Opened(points) : points);
    }

    private static void Number(XmlWriter xml, string name, double value)
    {
        xml.WriteStartElement(name);
        xml.WriteValue(value);
        xml.WriteEndElement();
    }
}
