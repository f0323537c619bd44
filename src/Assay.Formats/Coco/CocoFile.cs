using System.Text.Json;

namespace Assay.Formats;

/// <summary>The records of a COCO file that is being written.</summary>
internal sealed class CocoFile(DatasetHeader? header)
{
    private readonly CocoNumbers _annotations = new();
    private readonly LabelNumbers _labels = new(header);
    private readonly long[] _known = KnownIds(header);

    public CocoNumbers Images { get; } = new();

    public static void Image(Utf8JsonWriter json, AnnotatedSample sample, long id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("file_name", sample.Source);
        if (sample.Size is { } size)
        {
            json.WriteNumber("width", size.Width);
            json.WriteNumber("height", size.Height);
        }

        JsonLines.Members(json, sample.Unknown);
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>False, once it was told, for what the format cannot hold.</summary>
    public bool Annotation(Utf8JsonWriter json, AnnotatedSample sample, SampleAnnotation annotation, long image, WriteOptions options)
    {
        var shape = annotation.Shape is { Kind: ShapeKind.Circle or ShapeKind.Ellipse } or { Rotation: not 0 } ? annotation.Shape.AsPolygon() : annotation.Shape;
        if (string.IsNullOrEmpty(annotation.Name) || shape is not (null or { Kind: ShapeKind.Bndbox or ShapeKind.Polygon }))
        {
            options.Tell($"COCO has named boxes, polygons and masks alone: {(shape is null ? "" : shape.Kind.ToString().ToLowerInvariant() + " ")}'{annotation.Name}' was left out", sample.Source);
            return false;
        }

        json.WriteStartObject();
        json.WriteNumber("id", _annotations.Of(annotation.Id));
        json.WriteNumber("image_id", image);
        json.WriteNumber("category_id", CategoryId(_labels.Of(annotation.Name)));
        if (shape is not null || annotation.Mask is not null)
            Region(json, shape, annotation.Mask);
        json.WriteNumber("iscrowd", annotation.Crowd == true ? 1 : 0);
        if (annotation.Score is { } score)
            json.WriteNumber("score", score);
        if (annotation.Attributes is { Count: > 0 } attributes)
        {
            json.WriteStartObject("attributes");
            JsonLines.Members(json, attributes);
            json.WriteEndObject();
        }

        JsonLines.Members(json, annotation.Unknown);
        json.WriteEndObject();
        json.Flush();
        return true;
    }

    public void Categories(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        for (var i = 0; i < _labels.Names.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", CategoryId(i));
            json.WriteString("name", _labels.Names[i]);
            if (header is not null && i < header.Labels.Count && header.Labels[i].Unknown is { } unknown)
                JsonLines.Members(json, unknown.Where(m => m.Key != "id").ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
    }

    private static void Region(Utf8JsonWriter json, AnnotationShape? shape, RunLengthMask? mask)
    {
        json.WritePropertyName("segmentation");
        if (mask is not null && shape is null or { Kind: ShapeKind.Bndbox })
        {
            MaskJson.Write(json, mask!, packed: true);
            var (left, top, width, height) = mask!.Bounds();
            Measures(json, mask.Area(), left, top, width, height);
            return;
        }

        json.WriteStartArray();
        var rings = shape!.Kind == ShapeKind.Polygon ? (shape.MoreRings ?? []).Prepend(shape.Points) : [];
        var area = 0.0;
        foreach (var ring in rings)
        {
            json.WriteStartArray();
            foreach (var point in ring)
            {
                json.WriteNumberValue(point.X);
                json.WriteNumberValue(point.Y);
            }

            json.WriteEndArray();
            area += Area(ring);
        }

        json.WriteEndArray();
        var bounds = shape.Bounds();
        var (boxWidth, boxHeight) = (bounds.Right - bounds.Left, bounds.Bottom - bounds.Top);
        Measures(json, shape.Kind == ShapeKind.Polygon ? area : boxWidth * boxHeight, bounds.Left, bounds.Top, boxWidth, boxHeight);
    }

    private static void Measures(Utf8JsonWriter json, double area, double left, double top, double width, double height)
    {
        json.WriteNumber("area", area);
        json.WriteStartArray("bbox");
        json.WriteNumberValue(left);
        json.WriteNumberValue(top);
        json.WriteNumberValue(width);
        json.WriteNumberValue(height);
        json.WriteEndArray();
    }

    private static double Area(IReadOnlyList<ShapePoint> ring)
    {
        var twice = 0.0;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            twice += (ring[j].X * ring[i].Y) - (ring[i].X * ring[j].Y);
        return Math.Abs(twice) / 2;
    }

    /// <summary>The id that the header has for a category, else the first free one behind all of these.</summary>
    private long CategoryId(int index) => index < _known.Length ? _known[index] : (_known.Length == 0 ? 0 : _known.Max()) + 1 + index - _known.Length;

    private static long[] KnownIds(DatasetHeader? header)
    {
        var labels = header?.Labels ?? [];
        var ids = labels.Select((l, i) => l.Unknown?.TryGetValue("id", out var id) == true && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? number : (long?)null).ToList();
        return ids.TrueForAll(i => i is not null) && ids.Distinct().Count() == ids.Count ? [.. ids.Select(i => i!.Value)] : [.. Enumerable.Range(1, labels.Count).Select(i => (long)i)];
    }
}
