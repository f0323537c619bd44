using System.Text.Json;

namespace Assay.Formats;

/// <summary>Reads an annotation of a manifest.</summary>
internal static class ManifestAnnotation
{
    public static SampleAnnotation Read(ref Utf8JsonReader reader, TextPool pool)
    {
        JsonValues.Expect(ref reader, JsonTokenType.StartObject, "an annotation");
        AnnotationType? type = null;
        string? name = null, id = null, by = null, location = null, format = null;
        DateTimeOffset? created = null;
        bool? hard = null;
        double? coefficient = null, score = null;
        var property = default(ManifestAnnotationProperty);
        Dictionary<string, JsonElement>? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (ManifestNames.Annotation(ref reader))
            {
                case ManifestName.Type: reader.Read(); type = ReadType(ref reader, pool, ref unknown); break;
                case ManifestName.Name: reader.Read(); name = JsonValues.Shared(ref reader, "name", pool); break;
                case ManifestName.Id: reader.Read(); id = JsonValues.Text(ref reader, "id"); break;
                case ManifestName.AnnotatedBy: reader.Read(); by = JsonValues.Shared(ref reader, "annotated-by", pool); break;
                case ManifestName.CreationTime: reader.Read(); created = ReadTime(ref reader, ref unknown); break;
                case ManifestName.Confidence: reader.Read(); score = JsonValues.Fraction(ref reader, "confidence"); break;
                case ManifestName.Hard: reader.Read(); hard = JsonValues.Flag(ref reader, "hard"); break;
                case ManifestName.HardCoefficient: reader.Read(); coefficient = JsonValues.Fraction(ref reader, "hard-coefficient"); break;
                case ManifestName.AnnotationLoc: reader.Read(); location = JsonValues.Text(ref reader, "annotation-loc"); break;
                case ManifestName.AnnotationFormat: reader.Read(); format = JsonValues.Shared(ref reader, "annotation-format", pool); break;
                case ManifestName.Property: reader.Read(); property.Read(ref reader, pool, ref unknown); break;
                default:
                    var member = reader.GetString()!;
                    reader.Read();
                    JsonValues.Keep(ref unknown, member, ref reader);
                    break;
            }
        }

        return new()
        {
            Type = type,
            Name = name,
            Id = id,
            AnnotatedBy = by,
            CreationTime = created,
            Score = score,
            Hard = hard ?? property.Hard,
            HardCoefficient = coefficient ?? property.HardCoefficient,
            HardReasons = property.HardReasons,
            Shape = property.Shape(ref reader),
            Mask = property.Mask,
            MaskColor = property.MaskColor,
            Range = property.Range,
            Time = property.Time,
            Content = property.Content,
            Speaker = property.Speaker,
            Relation = property.From is { } from && property.To is { } to ? new(from, to) : null,
            Track = property.Track,
            Occluded = property.Occluded,
            Truncated = property.Truncated,
            Crowd = property.Crowd,
            Pose = property.Pose,
            Parts = property.Parts,
            File = location is null ? null : new(location, format),
            Attributes = property.Attributes,
            Unknown = unknown,
        };
    }

    private static AnnotationType? ReadType(ref Utf8JsonReader reader, TextPool pool, ref Dictionary<string, JsonElement>? unknown)
    {
        if (JsonValues.Shared(ref reader, "type", pool) is not { } text)
            return null;
        if (ManifestTypes.Parse(text) is { } type)
            return type;
        JsonValues.Keep(ref unknown, "type", ref reader);
        return null;
    }

    private static DateTimeOffset? ReadTime(ref Utf8JsonReader reader, ref Dictionary<string, JsonElement>? unknown)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && TimeText.TryCreation(reader.ValueSpan, out var time))
            return time;
        // Milliseconds since 1970, as the API itself has times.
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var milliseconds) && milliseconds is >= 0 and < 253402300800000)
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        JsonValues.Keep(ref unknown, "creation-time", ref reader);
        return null;
    }
}
