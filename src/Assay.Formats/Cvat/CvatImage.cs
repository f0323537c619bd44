using System.Globalization;

namespace Assay.Formats;

/// <summary>An <c>image</c> element.</summary>
internal static class CvatImage
{
    private static readonly string[] Known = ["id", "name", "width", "height"];

    /// <summary>Null, once it was told, if the image is bad.</summary>
    public static AnnotatedSample? Read(XmlPull xml, ReadOptions options)
    {
        var (line, depth) = (xml.Line, xml.Enter());
        var (id, name, size) = (xml.Attribute("id"), xml.Attribute("name"), Size(xml));
        var others = xml.Attributes().Where(a => !Known.Contains(a.Name)).ToDictionary(a => a.Name, a => JsonTexts.Of(a.Value), StringComparer.Ordinal);
        FormatProblem? problem = string.IsNullOrEmpty(name) ? xml.Bad("an <image> has no name").Problem : null;
        var annotations = new List<SampleAnnotation>();
        while (xml.Child(depth))
        {
            try
            {
                if (CvatShape.Read(xml, options, size) is { } annotation)
                    annotations.Add(annotation);
            }
            catch (FormatProblemException e) when (options.OnProblem is not null && e.InnerException is null)
            {
                // The rest of the shape holds nothing but attributes, which the walk passes over.
                problem ??= e.Problem;
            }
        }

        if (problem is not null)
        {
            options.Tell(problem);
            return null;
        }

        return new()
        {
            Source = name,
            Id = id,
            Medium = SampleMedium.Image,
            Size = size,
            Annotations = annotations.ToArray(),
            Unknown = others.Count > 0 ? others : null,
            Line = line,
        };
    }

    private static ImageSize? Size(XmlPull xml) =>
        int.TryParse(xml.Attribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0
        && int.TryParse(xml.Attribute("height"), NumberStyles.None, CultureInfo.InvariantCulture, out var height) && height > 0
            ? new(width, height)
            : null;
}
