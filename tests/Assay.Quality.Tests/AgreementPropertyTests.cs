using CsCheck;

namespace Assay.Quality.Tests;

public sealed class AgreementPropertyTests
{
    [Fact]
    public void Agreement_lies_between_zero_and_one_and_is_the_same_both_ways() =>
        Gen.Select(GenAnnotation.Any, GenAnnotation.Any).Sample(Bounded);

    [Fact]
    public void Agreement_on_shapes_is_bounded_and_symmetric() => Gen.Select(GenAnnotation.Shapes, GenAnnotation.Shapes).Sample(Bounded);

    [Fact]
    public void Agreement_on_triplets_is_bounded_and_symmetric() => Gen.Select(GenAnnotation.Triplets, GenAnnotation.Triplets).Sample(Bounded);

    [Fact]
    public void Agreement_on_segments_is_bounded_and_symmetric() => Gen.Select(GenAnnotation.Segments, GenAnnotation.Segments).Sample(Bounded);

    [Fact]
    public void Everyone_agrees_with_themselves_in_any_order() =>
        Gen.Select(GenAnnotation.Any, Gen.Long).Sample((annotation, seed) =>
        {
            var units = annotation.Units.ToArray();
            new SeededRandom(seed).Shuffle(units.AsSpan());
            Agreement.Between(annotation, new Annotation(units)).ShouldBe(1, 1e-12);
        });

    [Fact]
    public void Moving_both_annotations_moves_nothing() =>
        Gen.Select(GenAnnotation.Shapes, GenAnnotation.Shapes, Gen.Int[-50, 50], Gen.Int[-50, 50]).Sample((a, b, dx, dy) =>
            Agreement.Between(Move(a, dx, dy), Move(b, dx, dy)).ShouldBe(Agreement.Between(a, b), 1e-9));

    private static void Bounded(Annotation a, Annotation b)
    {
        var agreement = Agreement.Between(a, b);
        agreement.ShouldBeInRange(0, 1);
        Agreement.Between(b, a).ShouldBe(agreement, 1e-12);
    }

    private static Annotation Move(Annotation annotation, double dx, double dy) =>
        new([.. annotation.Units.Select(unit => Labels.Shape(
            unit.Name, unit.Shape, [.. unit.Points!.Select(point => point.Count == 2 ? new[] { point[0] + dx, point[1] + dy } : [.. point])]))]);
}
