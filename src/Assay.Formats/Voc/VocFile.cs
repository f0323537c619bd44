using System.Text.Json;

namespace Assay.Formats;

/// <summary>The <c>annotation</c> element of a PASCAL VOC file.</summary>
internal static class VocFile
{
    public static AnnotatedSample Read(XmlPull xml, AnnotationType? type)
    {
        xml.Root("annotation");
        string? file = null;
        ImageSize? size = null;
        var objects = new List<SampleAnnotation>();
        Dictionary<string, JsonElement>? others = null;
        var root = xml.Enter();
        while (xml.Child(root))
        {
            switch (xml.Name)
            {
                case "filename": file = xml.Text(); break;
                case "size": size = Size(xml); break;
                case "object": objects.Add(VocObject.Read(xml, type)); break;
                default: Keep(ref others, xml); break;
            }
        }

        return new()
        {
            Source = string.IsNullOrEmpty(file) ? null : file,
            Medium = SampleMedium.Image,
            Size = size,
            Annotations = objects.ToArray(),
            Unknown = others,
        };
    }

    /// <summary>Adds an element that is not known. One that occurs again replaces the one before.</summary>
    public static void Keep(ref Dictionary<string, JsonElement>? others, XmlPull xml)
    {
        var name = xml.Name;
        (others ??= new(StringComparer.Ordinal))[name] = XmlTree.Read(xml);
    }

    /// <summary>Null where nobody knew the size: some tools write 0.</summary>
    private static ImageSize? Size(XmlPull xml)
    {
        int? width = null, height = null, depth = null;
        var (line, column) = (xml.Line, xml.Column);
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            switch (xml.Name)
            {
                case "width": width = xml.Integer(); break;
                case "height": height = xml.Integer(); break;
                case "depth": depth = xml.Integer(); break;
                default: xml.Text(); break;
            }
        }

        if (width is null or < 0 || height is null or < 0)
            throw xml.Bad("<size> needs <width> and <height>", line, column);
        return width == 0 || height == 0 ? null : new(width.Value, height.Value, depth is > 0 ? depth : null);
    }
}
