using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class HostileInputTests
{
    private static readonly double[] Odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, -0.0, 1e300, -1e15, 7];

    [Theory]
    [InlineData(ShapeKind.Bndbox)]
    [InlineData(ShapeKind.Polygon)]
    [InlineData(ShapeKind.Circle)]
    [InlineData(ShapeKind.Line)]
    [InlineData(ShapeKind.Dashed)]
    [InlineData(ShapeKind.Point)]
    [InlineData(ShapeKind.Polyline)]
    public void Coordinates_that_are_no_pixels_give_a_bounded_symmetric_answer(ShapeKind shape)
    {
        var random = new SeededRandom((long)shape);
        for (var i = 0; i < 300; i++)
        {
            var (a, b) = (Of(Random(random, shape)), Of(Random(random, ShapeKind.Polygon), Random(random, shape)));
            Agreement.Between(a, a).ShouldBe(1);
            var agreement = Agreement.Between(a, b);
            agreement.ShouldBeInRange(0, 1);
            Agreement.Between(b, a).ShouldBe(agreement, 1e-12);
        }
    }

    public static TheoryData<double[][]> Degenerate =>
    [
        (double[][])[],
        (double[][])[[]],
        (double[][])[[1], [2], [3]],
        (double[][])[[1, 1], [1, 1], [1, 1]],
        (double[][])[[0, 0], [5, 5], [10, 10]],
        (double[][])[[0, 0], [5, 0], [0, 0], [5, 0]],
        (double[][])[[0, 0], [0, 5], [0, 9]],
        (double[][])[[0, 0, 0], [5, 0, 0], [0, 5, 0]],
        (double[][])[[-5, -5]],
        (double[][])[[3, 3], [-1]],
        (double[][])[[3, 3], [0]],
    ];

    [Theory]
    [MemberData(nameof(Degenerate))]
    public void Degenerate_shapes_are_like_themselves_alone(double[][] points)
    {
        foreach (var shape in Enum.GetValues<ShapeKind>())
        {
            var degenerate = Of(Shape("a", shape, points));
            Agreement.Between(degenerate, degenerate).ShouldBe(1);
            Agreement.Between(degenerate, Of(Shape("a", shape, points))).ShouldBe(1);
            Agreement.Between(degenerate, Of(Box("a", 0, 0, 10, 10))).ShouldBe(0);
        }
    }

    [Fact]
    public void A_shape_without_points_is_no_failure() =>
        Agreement.Between(Of(new LabelUnit { Name = "a", Shape = ShapeKind.Polygon }), Of(Box("a", 0, 0, 1, 1))).ShouldBe(0);

    [Fact]
    public void Extreme_intervals_do_not_overflow()
    {
        var all = Of(Entity("a", long.MinValue, long.MaxValue));
        Agreement.Between(all, Of(Entity("a", 0, long.MaxValue))).ShouldBe(0.5, 1e-9);
        Agreement.Between(all, Of(Entity("a", 10, 3))).ShouldBe(0);
    }

    [Fact]
    public void Relations_that_refer_to_themselves_to_nothing_or_in_a_circle_end()
    {
        var annotation = Of(Relation("r", "1", "1", "1"), Relation("r", "3", "2", "2"), Relation("r", "2", "3", "3"), new LabelUnit { Name = "r", From = "gone" });
        Agreement.Between(annotation, annotation).ShouldBe(1);
        CanonicalForm.Of(annotation).Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("boxes")]
    [InlineData("polygons")]
    [InlineData("circles and boxes")]
    [InlineData("lines")]
    [InlineData("segments")]
    public void Five_hundred_are_found_again_among_five_hundred_in_another_order(string what)
    {
        // All of one name in a small field, so that nearly every pair overlaps: the worst case for the pairing.
        var random = new SeededRandom(8);
        var (a, b) = (Crowd(random, what), Crowd(random, what));
        var agreement = Agreement.Between(a, b);
        agreement.ShouldBeInRange(0.1, 0.999);
        Agreement.Between(b, a).ShouldBe(agreement, 1e-9);
        Agreement.Between(a, Of([.. a.Units.Reverse()])).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Scribbles_of_a_hundred_thousand_vertices_are_thinned_and_left_tangled()
    {
        var random = new SeededRandom(2);
        var (many, few) = (Scribble(random, 100_000), Scribble(random, 1_000));
        var a = Of(many, Scribble(random, 100_000));
        var b = Of(Scribble(random, 100_000), few, Scribble(random, 100));
        Agreement.Between(a, b).ShouldBeInRange(0, 1);

        // Together no more vertices are compared than the budget has, and what crosses itself at every turn is not taken apart.
        var compared = new ComparedLabels(a);
        a.Units.Sum(unit => compared.OutlineOf(unit)!.Vertices.Length).ShouldBeLessThanOrEqualTo(2 * 4096);
        Filling.Of(Edge.Of(compared.OutlineOf(many)!.Vertices)).ShouldBeNull();
        Filling.Of(Edge.Of(new ComparedLabels(b).OutlineOf(few)!.Vertices)).ShouldBeNull();
    }

    private static LabelUnit Random(SeededRandom random, ShapeKind shape) =>
        Shape("a", shape, [.. Enumerable.Range(0, (int)random.NextBelow(5)).Select(_ =>
            Enumerable.Range(0, (int)random.NextBelow(3) + 1).Select(_ => Odd[random.NextBelow(Odd.Length)]).ToArray())]);

    private static LabelUnit Scribble(SeededRandom random, int vertices) =>
        Shape("a", ShapeKind.Polygon, [.. Enumerable.Range(0, vertices).Select(_ => new[] { 1000 * random.NextDouble(), 1000 * random.NextDouble() })]);

    private static Annotation Crowd(SeededRandom random, string what) =>
        Of([.. Enumerable.Range(0, 500).Select(i =>
        {
            var (x, y, size) = (100 * random.NextDouble(), 100 * random.NextDouble(), 100 + 100 * random.NextDouble());
            return what switch
            {
                "polygons" => Shape("a", ShapeKind.Polygon, [.. Enumerable.Range(0, 12).Select(k =>
                {
                    var reach = size * (k % 2 == 0 ? 1 : 0.5);
                    return new[] { x + reach * Math.Cos(k * Math.PI / 6), y + reach * Math.Sin(k * Math.PI / 6) };
                })]),
                "circles and boxes" when i % 2 == 0 => Shape("a", ShapeKind.Circle, [x, y], [size / 2]),
                "lines" => Shape("a", ShapeKind.Line, [x, y], [x + size, y + size]),
                "segments" => Segment("a", (long)x, (long)(x + size), $"some words {i}"),
                _ => Box("a", x, y, x + size, y + size),
            };
        })]);
}
