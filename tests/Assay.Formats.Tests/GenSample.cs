using System.Text.Json;
using CsCheck;

namespace Assay.Formats.Tests;

/// <summary>Samples of every kind, as they may come from anywhere.</summary>
internal static class GenSample
{
    /// <summary>Texts with what writers have to escape: quotes, markup, line ends, letters of all planes.</summary>
    public static readonly Gen<string> Text = Gen.OneOf(
        Gen.Const("plain"), Gen.Const("mit Umlaut ä"), Gen.Const("向日葵"), Gen.Const("a \"quoted\" <b> & 'c'"), Gen.Const("emoji 🐈"),
        Gen.Const("two\nlines\ttab"), Gen.Const("back\\slash"), Gen.String[Gen.Char["abcxyz0189 _-.,;:/äß語"], 1, 20].Select(s => s.Trim() is { Length: > 0 } t ? t : "x"));

    public static readonly Gen<string> Name = Gen.OneOf(Gen.Const("cat"), Gen.Const("dog"), Gen.Const("traffic light"), Text.Select(t => t.ReplaceLineEndings(" ")));

    public static readonly Gen<double> Coordinate = Gen.OneOf(Gen.Int[0, 4000].Select(i => (double)i), Gen.Double[0, 4000]);

    public static readonly Gen<double?> Fraction = Gen.Double[0, 1].Nullable();

    public static readonly Gen<ShapePoint> Point = Gen.Select(Coordinate, Coordinate, (x, y) => new ShapePoint(x, y));

    public static readonly Gen<AnnotationShape> Box = Gen.Select(Coordinate, Coordinate, Gen.Double[0.5, 500], Gen.Double[0.5, 500], (x, y, w, h) => AnnotationShape.Box(x, y, x + w, y + h));

    public static readonly Gen<AnnotationShape> Polygon = Point.Array[3, 12].Where(p => p[0] != p[^1]).Select(p => new AnnotationShape(ShapeKind.Polygon, p));

    /// <summary>The shapes of the data-management API.</summary>
    public static readonly Gen<AnnotationShape> Shape = Gen.OneOf(
        Box,
        Polygon,
        Point.Array[2, 8].Select(p => new AnnotationShape(ShapeKind.Polyline, p)),
        Point.Array[2].Select(p => new AnnotationShape(ShapeKind.Line, p)),
        Point.Array[2].Select(p => new AnnotationShape(ShapeKind.Dashed, p)),
        Point.Array[1].Select(p => new AnnotationShape(ShapeKind.Point, p)),
        Gen.Select(Coordinate, Coordinate, Gen.Double[0.5, 300], AnnotationShape.Circle));

    public static readonly Gen<AnnotationShape> AnyShape = Gen.OneOf(
        Shape,
        Point.Array[1, 9].Select(p => new AnnotationShape(ShapeKind.Points, p)),
        Gen.Select(Box, Gen.Double[1, 359], (box, turn) => box with { Rotation = turn }),
        Gen.Select(Polygon, Polygon, (a, b) => a with { MoreRings = [b.Points] }),
        Gen.Select(Point, Gen.Double[1, 90], Gen.Double[1, 90], (p, x, y) => new AnnotationShape(ShapeKind.Ellipse, [p]) { RadiusX = x, RadiusY = y }));

    public static readonly Gen<RunLengthMask> Mask = Gen.Select(Gen.Int[1, 30], Gen.Int[1, 30], Gen.Int[1, 9].Array[0, 40]).Select((width, height, runs) =>
    {
        var counts = new List<int>();
        var left = width * height;
        foreach (var run in runs.TakeWhile(_ => left > 0))
        {
            counts.Add(Math.Min(run, left));
            left -= counts[^1];
        }

        return new RunLengthMask(width, height, [.. left > 0 ? counts.Append(left) : counts]);
    });

    public static readonly Gen<IReadOnlyList<int>?> Reasons = Gen.OneOf(Gen.Const((IReadOnlyList<int>?)null), Gen.Int[0, 30].Array[1, 4].Select(r => (IReadOnlyList<int>?)r));

    public static readonly Gen<JsonElement> Value = Gen.OneOf(
        Text.Select(t => JsonSerializer.SerializeToElement(t)), Gen.Int.Select(i => JsonSerializer.SerializeToElement(i)), Gen.Const(Records.Json("true")),
        Gen.Const(Records.Json("""{"deep":[1,2.5,{"er":null}]}""")), Gen.Const(Records.Json("\"\"")));

    /// <summary>Members of names that no format has.</summary>
    public static readonly Gen<IReadOnlyDictionary<string, JsonElement>?> Members = Gen.OneOf(
        Gen.Const((IReadOnlyDictionary<string, JsonElement>?)null),
        Gen.Select(Gen.OneOfConst("colour", "kind", "x-extra", "größe"), Value).Array[1, 3]
            .Select(pairs => (IReadOnlyDictionary<string, JsonElement>?)pairs.DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal)));

    public static readonly Gen<DateTimeOffset?> Time = Gen.Long[0, 4_000_000_000].Select(DateTimeOffset.FromUnixTimeSeconds).Nullable();

    public static readonly Gen<string?> Author = Gen.OneOfConst<string?>(null, "human", "human/ann", "auto", "modelarts/active-learning");

    public static Gen<T[]> Few<T>(Gen<T> gen) => gen.Array[0, 4];
}
