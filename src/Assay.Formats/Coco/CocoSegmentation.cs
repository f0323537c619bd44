using System.Text.Json;

namespace Assay.Formats;

/// <summary>The region of an annotation: polygons, or a mask.</summary>
internal readonly record struct CocoSegmentation(AnnotationShape? Shape, RunLengthMask? Mask)
{
    public static CocoSegmentation Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return default;
            case JsonTokenType.StartObject: return new(null, MaskJson.Read(ref reader, "segmentation"));
            case JsonTokenType.StartArray: break;
            default: throw JsonValues.Bad(ref reader, "segmentation must be a list of polygons or a mask");
        }

        ShapePoint[]? first = null;
        List<IReadOnlyList<ShapePoint>>? more = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            JsonValues.Expect(ref reader, JsonTokenType.StartArray, "a polygon");
            var numbers = Feature.Numbers(ref reader, "a polygon")!;
            if (numbers.Length < 6 || numbers.Length % 2 != 0)
                throw JsonValues.Bad(ref reader, "a polygon has at least three points of two coordinates");
            var ring = Feature.Opened(Feature.Points(numbers));
            if (first is null)
                first = ring;
            else
                (more ??= []).Add(ring);
        }

        return first is null ? default : new(new(ShapeKind.Polygon, first) { MoreRings = more }, null);
    }
}
