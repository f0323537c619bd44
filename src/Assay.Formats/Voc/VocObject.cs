using System.Text.Json;

namespace Assay.Formats;

/// <summary>An <c>object</c> element, or a <c>part</c> of one.</summary>
internal static class VocObject
{
    public static SampleAnnotation Read(XmlPull xml, AnnotationType? type)
    {
        var (element, line, column) = (xml.Name, xml.Line, xml.Column);
        string? name = null, pose = null, colour = null;
        bool? truncated = null, occluded = null, difficult = null;
        double? confidence = null, coefficient = null;
        AnnotationShape? shape = null;
        List<SampleAnnotation>? parts = null;
        Dictionary<string, JsonElement>? attributes = null, others = null;
        var parent = xml.Enter();
        while (xml.Child(parent))
        {
            switch (xml.Name)
            {
                case "name": name = xml.Text(); break;
                case "pose": pose = Pose(xml.Text()); break;
                case "truncated": truncated = xml.Flag(); break;
                case "occluded": occluded = xml.Flag(); break;
                case "difficult": difficult = xml.Flag(); break;
                case "confidence": confidence = xml.Fraction(); break;
                case "hard-coefficient" or "difficult-coefficient": coefficient = xml.Fraction(); break;
                case "mask_color": colour = NotEmpty(xml.Text()); break;
                case "properties": VocProperties.Read(xml, ref attributes); break;
                case "part": (parts ??= []).Add(Read(xml, type)); break;
                case var word when ShapeNames.Parse(word) is { } kind and not (ShapeKind.Ellipse or ShapeKind.Points):
                    shape = shape is null ? VocShape.Read(xml, kind) : throw xml.Bad($"the <{element}> '{name}' has a second shape, <{word}>");
                    break;
                default: VocFile.Keep(ref others, xml); break;
            }
        }

        if (string.IsNullOrEmpty(name))
            throw xml.Bad($"an <{element}> has no <name>", line, column);
        if (shape is null)
            throw xml.Bad($"the <{element}> '{name}' has no shape", line, column);
        if (VocProperties.Angle(attributes) is { } angle)
            shape = shape with { Rotation = angle };
        return new()
        {
            Type = type ?? (colour is null ? AnnotationType.ObjectDetection : AnnotationType.ImageSegmentation),
            Name = name,
            Pose = pose,
            Truncated = truncated,
            Occluded = occluded,
            Hard = difficult,
            Score = confidence,
            HardCoefficient = coefficient,
            MaskColor = colour,
            Shape = shape,
            Parts = parts?.ToArray(),
            Attributes = attributes is { Count: > 0 } ? attributes : null,
            Unknown = others,
        };
    }

    /// <summary>Null where nobody said it; the reference demands the element all the same.</summary>
    private static string? Pose(string text) => text is "" or "Unspecified" ? null : text;

    private static string? NotEmpty(string text) => text.Length == 0 ? null : text;
}
