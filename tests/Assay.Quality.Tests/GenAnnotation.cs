using CsCheck;

namespace Assay.Quality.Tests;

/// <summary>Random annotations of every kind, small enough to collide often.</summary>
internal static class GenAnnotation
{
    private static readonly Gen<string> Name = Gen.OneOfConst("cat", "dog", "tree");

    private static readonly Gen<double[]> Vertex = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], (x, y) => new double[] { x, y });

    private static readonly Gen<Interval> Span = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 10], (start, length) => new Interval(start, start + length));

    public static Gen<Annotation> Classes { get; } = Annotations(Name.Select(Labels.Class));

    public static Gen<LabelUnit> Shape { get; } = Gen.OneOf(
        Gen.Select(Name, Vertex, Gen.Int[0, 9], Gen.Int[0, 9], (name, at, w, h) => Labels.Box(name, at[0], at[1], at[0] + w, at[1] + h)),
        Gen.Select(Name, Vertex.Array[3, 8], (name, points) => Labels.Shape(name, ShapeKind.Polygon, points)),
        Gen.Select(Name, Vertex, Gen.Int[0, 9], (name, at, r) => Labels.Shape(name, ShapeKind.Circle, at, [r])),
        Gen.Select(Name, Vertex, (name, at) => Labels.Shape(name, ShapeKind.Point, at)),
        Gen.Select(Name, Vertex.Array[2, 2], (name, points) => Labels.Shape(name, ShapeKind.Line, points)),
        Gen.Select(Name, Vertex.Array[2, 5], (name, points) => Labels.Shape(name, ShapeKind.Polyline, points)));

    public static Gen<Annotation> Shapes { get; } = Annotations(Shape);

    public static Gen<Annotation> Triplets { get; } =
        Gen.Select(
            Gen.Select(Name, Span).Array[0, 5],
            Gen.Select(Name, Gen.Int[0, 5], Gen.Int[0, 5]).Array[0, 4],
            (entities, relations) => new Annotation(
            [
                .. entities.Select((entity, i) => Labels.Entity(entity.Item1, entity.Item2.Start, entity.Item2.End, $"e{i}")),
                .. relations.Select(relation => Labels.Relation(relation.Item1, $"e{relation.Item2}", $"e{relation.Item3}")),
            ]));

    public static Gen<Annotation> Segments { get; } = Annotations(Gen.Select(
        Name, Span, Gen.OneOfConst(null, "", "abc", "abd", "xyz"), (name, span, content) => Labels.Segment(name, span.Start, span.End, content)));

    public static Gen<Annotation> Any { get; } = Gen.OneOf(Classes, Shapes, Triplets, Segments);

    private static Gen<Annotation> Annotations(Gen<LabelUnit> unit) => unit.Array[0, 6].Select(units => new Annotation(units));
}
