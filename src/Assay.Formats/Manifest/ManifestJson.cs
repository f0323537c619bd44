using System.Text.Json;

namespace Assay.Formats;

/// <summary>The JSON of a manifest's line.</summary>
internal static class ManifestJson
{
    public static void Write(Utf8JsonWriter json, AnnotatedSample sample)
    {
        json.WriteStartObject();
        json.WriteString("source", Source(sample));
        Text(json, "usage", sample.Usage);
        Text(json, "id", sample.Id);
        Text(json, "source-type", sample.SourceType);
        if (sample.Medium is { } medium)
            json.WriteNumber("sample-type", (int)medium);
        Flag(json, "hard", sample.Hard);
        Number(json, "hard-coefficient", sample.HardCoefficient);
        Text(json, "inference-loc", sample.InferenceLocation);
        if (sample.Annotations is { } annotations)
        {
            json.WriteStartArray("annotation");
            foreach (var annotation in annotations)
                Write(json, annotation);
            json.WriteEndArray();
        }

        Property(json, sample);
        Members(json, sample.Unknown);
        json.WriteEndObject();
    }

    private static string Source(AnnotatedSample sample) =>
        sample.Cells is { } cells ? ManifestReader.ContentPrefix + JsonSerializer.Serialize(cells, ManifestCells.Json.IReadOnlyListString)
        : sample.Text is { } text ? ManifestReader.ContentPrefix + text
        : sample.Source ?? "";

    private static void Property(Utf8JsonWriter json, AnnotatedSample sample)
    {
        var file = sample.Text is null && sample.Cells is null ? null : sample.Source;
        if (sample.HardReasons is null && sample.Size is null && sample.Frame is null && sample.Schema is null && sample.Properties is not { Count: > 0 } && file is null)
            return;
        json.WriteStartObject("property");
        Text(json, "@assay:file", file);
        if (sample.HardReasons is { } reasons)
        {
            json.WriteStartArray("@modelarts:hard_reasons");
            foreach (var reason in reasons)
                json.WriteNumberValue(reason);
            json.WriteEndArray();
        }

        if (sample.Size is { } size)
        {
            json.WriteStartArray("@modelarts:size");
            json.WriteNumberValue(size.Width);
            json.WriteNumberValue(size.Height);
            if (size.Depth is { } depth)
                json.WriteNumberValue(depth);
            json.WriteEndArray();
        }

        Frame(json, sample.Frame);
        if (sample.Schema is { } schema)
        {
            json.WriteStartObject("@modelarts:schema");
            foreach (var column in schema)
                json.WriteString(column.Name, column.Type);
            json.WriteEndObject();
        }

        Members(json, sample.Properties);
        json.WriteEndObject();
    }

    private static void Frame(Utf8JsonWriter json, VideoFrame? frame)
    {
        Text(json, "@modelarts:parent_source", frame?.Source);
        Number(json, "@modelarts:parent_duration", frame?.Duration);
        Number(json, "@modelarts:time_in_video", frame?.Time);
        if (frame?.Number is { } number)
            json.WriteNumber("@assay:frame", number);
    }

    private static void Write(Utf8JsonWriter json, SampleAnnotation annotation)
    {
        json.WriteStartObject();
        if (annotation.Type is { } type)
            json.WriteString("type", ManifestTypes.Of(type));
        Text(json, "name", annotation.Name);
        Text(json, "id", annotation.Id);
        Text(json, "annotation-loc", annotation.File?.Location);
        Text(json, "annotation-format", annotation.File?.Format);
        AnnotationProperty(json, annotation);
        Flag(json, "hard", annotation.Hard);
        Number(json, "hard-coefficient", annotation.HardCoefficient);
        Text(json, "annotated-by", annotation.AnnotatedBy);
        if (annotation.CreationTime is { } time)
            json.WriteString("creation-time", TimeText.OfCreation(time));
        Number(json, "confidence", annotation.Score);
        Members(json, annotation.Unknown);
        json.WriteEndObject();
    }

    private static void AnnotationProperty(Utf8JsonWriter json, SampleAnnotation annotation)
    {
        var open = new LazyObject(json, "property");
        if (annotation.Shape is { } shape)
            Shape(open.Json, shape);
        if (annotation.Range is { } range)
        {
            open.Json.WriteNumber("@modelarts:start_index", range.Start);
            json.WriteNumber("@modelarts:end_index", range.End);
        }

        if (annotation.Time is { } time)
        {
            open.Json.WriteString("@modelarts:start_time", TimeText.OfPosition(time.Start));
            json.WriteString("@modelarts:end_time", TimeText.OfPosition(time.End));
        }

        if (annotation.Relation is { } relation)
        {
            open.Json.WriteString("@modelarts:from", relation.From);
            json.WriteString("@modelarts:to", relation.To);
        }

        if (annotation.Speaker is { } speaker)
            open.Json.WriteString("@modelarts:source", speaker);
        if (annotation.Content is { } content)
            open.Json.WriteString("@modelarts:content", content);
        if (annotation.HardReasons is { } reasons)
            open.Json.WriteString("@modelarts:hard_reasons", string.Join('-', reasons));
        Added(ref open, annotation);
        if (annotation.Attributes is { Count: > 0 } attributes)
            Members(open.Json, attributes);
        open.Close();
    }

    private static void Shape(Utf8JsonWriter json, AnnotationShape shape)
    {
        json.WriteString("@modelarts:shape", ShapeNames.Of(shape.Kind));
        json.WritePropertyName("@modelarts:feature");
        Feature.Write(json, shape);
        if (shape.Rotation != 0)
            json.WriteNumber("@modelarts:clockwise_angle", shape.Rotation);
        if (shape.MoreRings is not { } rings)
            return;
        json.WriteStartArray("@assay:rings");
        foreach (var ring in rings)
            Feature.WriteRing(json, ring);
        json.WriteEndArray();
    }

    private static void Added(ref LazyObject open, SampleAnnotation annotation)
    {
        if (annotation.Mask is { } mask)
        {
            open.Json.WritePropertyName("@assay:mask");
            MaskJson.Write(open.Json, mask, packed: true);
        }

        if (annotation.MaskColor is { } colour)
            open.Json.WriteString("@assay:mask_color", colour);
        if (annotation.Track is { } track)
        {
            open.Json.WritePropertyName("@assay:track");
            ManifestTrack.Write(open.Json, track);
        }

        if (annotation.Occluded is { } occluded)
            open.Json.WriteBoolean("@assay:occluded", occluded);
        if (annotation.Truncated is { } truncated)
            open.Json.WriteBoolean("@assay:truncated", truncated);
        if (annotation.Crowd is { } crowd)
            open.Json.WriteBoolean("@assay:crowd", crowd);
        if (annotation.Pose is { } pose)
            open.Json.WriteString("@assay:pose", pose);
        if (annotation.Parts is not { } parts)
            return;
        open.Json.WriteStartArray("@assay:parts");
        foreach (var part in parts)
            Write(open.Json, part);
        open.Json.WriteEndArray();
    }

    private static void Members(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement>? members)
    {
        if (members is null)
            return;
        foreach (var (name, value) in members)
        {
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        // The reference writes flags as texts.
        if (value is { } flag)
            json.WriteString(name, flag ? "true" : "false");
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }
}
