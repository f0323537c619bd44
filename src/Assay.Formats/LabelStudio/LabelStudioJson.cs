using System.Globalization;
using System.Text.Json;

namespace Assay.Formats;

/// <summary>The JSON of a task.</summary>
internal static class LabelStudioJson
{
    public static void Write(Utf8JsonWriter json, AnnotatedSample sample, long id, WriteOptions options)
    {
        var medium = sample.Text is not null ? SampleMedium.Text : sample.Medium ?? SampleMedium.Image;
        var key = LabelStudioTask.Keys.First(k => k.Medium == medium).Key;
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteStartObject("data");
        json.WriteString(key, sample.Text ?? sample.Source);
        JsonLines.Members(json, sample.Properties);
        json.WriteEndObject();
        json.WriteStartArray("annotations");
        if (sample.Annotations is { } annotations)
        {
            json.WriteStartObject();
            if (annotations.Select(a => a.CreationTime).FirstOrDefault(t => t is not null) is { } time)
                json.WriteString("created_at", time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteStartArray("result");
            for (var i = 0; i < annotations.Count; i++)
                Result(json, key, sample, annotations[i], i, options);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonLines.Members(json, sample.Unknown);
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, string key, AnnotatedSample sample, SampleAnnotation annotation, int index, WriteOptions options)
    {
        var id = annotation.Id ?? string.Create(CultureInfo.InvariantCulture, $"r{index + 1}");
        if (annotation.Unknown?.TryGetValue(LabelStudioResults.Raw, out var raw) == true)
            raw.WriteTo(json);
        else if (annotation.Relation is { } relation)
            Relation(json, annotation, relation);
        else if (annotation.Shape is { } shape && sample.Size is { } size)
            Region(json, key, annotation, id, shape, size, sample, options);
        else if (annotation.Range is { } range && sample.Text is { } text)
            Span(json, key, annotation, id, LabelStudioTask.Units(text, range.Start), LabelStudioTask.Units(text, range.End), text);
        else if (annotation.Time is { } time)
            Segment(json, key, annotation, id, time);
        else if (annotation.Content is { } content)
            Transcript(json, key, annotation, annotation.Id, content, null);
        else if (annotation is { Shape: null, Mask: null, Name: { Length: > 0 } name })
            Choice(json, key, annotation, name);
        else
            options.Tell($"'{annotation.Name}' was left out: its kind, or the size of its image, is not known to Label Studio", sample.Source);
    }

    private static void Relation(Utf8JsonWriter json, SampleAnnotation annotation, Relation relation)
    {
        json.WriteStartObject();
        json.WriteString("type", "relation");
        json.WriteString("from_id", relation.From);
        json.WriteString("to_id", relation.To);
        json.WriteString("direction", "right");
        if (annotation.Name is { } name)
            Names(json, "labels", name);
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, string key, SampleAnnotation annotation, string id, AnnotationShape shape, ImageSize size, AnnotatedSample sample, WriteOptions options)
    {
        var drawn = shape.Kind == ShapeKind.Circle ? shape with { Kind = ShapeKind.Ellipse } : shape;
        var type = drawn.Kind switch { ShapeKind.Bndbox => "rectanglelabels", ShapeKind.Polygon => "polygonlabels", ShapeKind.Point => "keypointlabels", ShapeKind.Ellipse => "ellipselabels", _ => null };
        if (type is null || shape.MoreRings is not null)
        {
            var parts = ShapeConversion.ToApi(annotation);
            if (type is not null || parts.Count > 1)
            {
                foreach (var part in parts)
                    Region(json, key, part, id, part.Shape!, size, sample, options);
                return;
            }

            options.Tell($"Label Studio has no lines: '{annotation.Name}' was left out", sample.Source);
            return;
        }

        Begin(json, key, annotation, id, type);
        json.WriteNumber("original_width", size.Width);
        json.WriteNumber("original_height", size.Height);
        json.WriteNumber("image_rotation", 0);
        json.WriteStartObject("value");
        LabelStudioShape.Write(json, drawn, size);
        Names(json, type, annotation.Name ?? "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter json, string key, SampleAnnotation annotation, string id, int start, int end, string text)
    {
        Begin(json, key, annotation, id, "labels");
        json.WriteStartObject("value");
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteString("text", start <= end && end <= text.Length ? text[start..end] : "");
        Names(json, "labels", annotation.Name ?? "");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Segment(Utf8JsonWriter json, string key, SampleAnnotation annotation, string id, TimeRange time)
    {
        Begin(json, key, annotation, id, "labels");
        json.WriteStartObject("value");
        Times(json, time);
        Names(json, "labels", annotation.Name ?? annotation.Speaker ?? "speech");
        json.WriteEndObject();
        json.WriteEndObject();
        if (annotation.Content is { } content)
            Transcript(json, key, annotation, id, content, time);
    }

    private static void Transcript(Utf8JsonWriter json, string key, SampleAnnotation annotation, string? id, string content, TimeRange? time)
    {
        Begin(json, key, annotation, id, "textarea");
        json.WriteStartObject("value");
        if (time is { } part)
            Times(json, part);
        Names(json, "text", content);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter json, string key, SampleAnnotation annotation, string name)
    {
        Begin(json, key, annotation, null, "choices");
        json.WriteStartObject("value");
        Names(json, "choices", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string key, SampleAnnotation annotation, string? id, string type)
    {
        json.WriteStartObject();
        if (id is not null)
            json.WriteString("id", id);
        json.WriteString("type", type);
        json.WriteString("from_name", type == "textarea" ? "transcription" : type == "choices" ? "choice" : "label");
        json.WriteString("to_name", key);
        json.WriteString("origin", annotation.ByHuman ? "manual" : "prediction");
        if (annotation.Score is { } score)
            json.WriteNumber("score", score);
    }

    private static void Times(Utf8JsonWriter json, TimeRange time)
    {
        json.WriteNumber("start", time.Start.TotalSeconds);
        json.WriteNumber("end", time.End.TotalSeconds);
    }

    private static void Names(Utf8JsonWriter json, string member, string name)
    {
        json.WriteStartArray(member);
        json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
