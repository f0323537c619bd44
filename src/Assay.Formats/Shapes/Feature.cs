using System.Text.Json;

namespace Assay.Formats;

/// <summary>
/// Points of a shape as the data-management API writes them: <c>[[x,y],…]</c>; a circle is <c>[[x,y],[r]]</c>, and an
/// ellipse, which the API does not have, <c>[[x,y],[rx,ry]]</c>. Lists without inner lists are understood, too.
/// </summary>
internal static class Feature
{
    private const int MaxPoints = 1_000_000;

    /// <summary>All numbers of a list of lists, one behind the other.</summary>
    public static double[]? Numbers(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        JsonValues.Expect(ref reader, JsonTokenType.StartArray, name);
        Span<double> first = stackalloc double[16];
        List<double>? more = null;
        var count = 0;
        for (var depth = 1; depth > 0 && reader.Read();)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray when depth == 1: depth++; break;
                case JsonTokenType.EndArray: depth--; break;
                case JsonTokenType.Number or JsonTokenType.String when count < 2 * MaxPoints:
                    var number = JsonValues.Number(ref reader, name)!.Value;
                    if (count < first.Length)
                        first[count] = number;
                    else
                        (more ??= []).Add(number);
                    count++;
                    break;
                default: throw JsonValues.Bad(ref reader, $"{name} must be a list of points");
            }
        }

        return more is null ? first[..count].ToArray() : [.. first, .. more];
    }

    public static IReadOnlyList<IReadOnlyList<ShapePoint>> Rings(ref Utf8JsonReader reader, string name)
    {
        JsonValues.Expect(ref reader, JsonTokenType.StartArray, name);
        var rings = new List<IReadOnlyList<ShapePoint>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            rings.Add(Points(Numbers(ref reader, name) ?? []));
        return rings.ToArray();
    }

    /// <summary>The shape of a name and its numbers; null, and a sentence, if they do not fit.</summary>
    public static AnnotationShape? Shape(string? name, double[] numbers, out string? wrong)
    {
        wrong = null;
        if (ShapeNames.Parse(name, numbers.Length) is not { } kind)
        {
            wrong = $"there is no shape '{name}'";
            return null;
        }

        wrong = kind switch
        {
            ShapeKind.Bndbox when numbers.Length != 4 => "a bndbox has two points",
            ShapeKind.Line or ShapeKind.Dashed when numbers.Length != 4 => "a line has two points",
            ShapeKind.Circle when numbers.Length != 3 => "a circle has a centre and a radius",
            ShapeKind.Ellipse when numbers.Length != 4 => "an ellipse has a centre and two radii",
            ShapeKind.Point when numbers.Length != 2 => "a point has two coordinates",
            ShapeKind.Polygon when numbers.Length < 6 => "a polygon has at least three points",
            ShapeKind.Polyline when numbers.Length < 4 => "a polyline has at least two points",
            not ShapeKind.Circle when numbers.Length % 2 != 0 => "every point has two coordinates",
            _ => null,
        };
        return wrong is not null ? null : kind switch
        {
            ShapeKind.Circle => AnnotationShape.Circle(numbers[0], numbers[1], numbers[2]),
            ShapeKind.Ellipse => new(kind, [new(numbers[0], numbers[1])]) { RadiusX = numbers[2], RadiusY = numbers[3] },
            ShapeKind.Polygon => new(kind, Opened(Points(numbers))),
            _ => new(kind, Points(numbers)),
        };
    }

    public static void Write(Utf8JsonWriter writer, AnnotationShape shape)
    {
        writer.WriteStartArray();
        foreach (var point in shape.Points)
            Pair(writer, point.X, point.Y);
        if (shape.Kind == ShapeKind.Circle)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(shape.RadiusX);
            writer.WriteEndArray();
        }
        else if (shape.Kind == ShapeKind.Ellipse)
        {
            Pair(writer, shape.RadiusX, shape.RadiusY);
        }

        writer.WriteEndArray();
    }

    public static void WriteRing(Utf8JsonWriter writer, IReadOnlyList<ShapePoint> ring)
    {
        writer.WriteStartArray();
        foreach (var point in ring)
            Pair(writer, point.X, point.Y);
        writer.WriteEndArray();
    }

    public static ShapePoint[] Points(ReadOnlySpan<double> numbers)
    {
        var points = new ShapePoint[numbers.Length / 2];
        for (var i = 0; i < points.Length; i++)
            points[i] = new(numbers[2 * i], numbers[(2 * i) + 1]);
        return points;
    }

    /// <summary>A ring without its first point at the end once more.</summary>
    public static ShapePoint[] Opened(ShapePoint[] ring) => ring.Length > 3 && ring[0] == ring[^1] ? ring[..^1] : ring;

    private static void Pair(Utf8JsonWriter writer, double x, double y)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(x);
        writer.WriteNumberValue(y);
        writer.WriteEndArray();
    }
}
