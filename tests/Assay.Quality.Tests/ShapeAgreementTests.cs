using static Assay.Quality.Tests.Labels;

namespace Assay.Quality.Tests;

public sealed class ShapeAgreementTests
{
    [Fact]
    public void Boxes_agree_by_intersection_over_union() =>
        // 10×10 and 10×10 shifted by (5, 5): 5·5 = 25 shared, 100 + 100 − 25 = 175 covered: 1/7.
        Between(Box("a", 0, 0, 10, 10), Box("a", 5, 5, 15, 15)).ShouldBe(1.0 / 7, 1e-15);

    [Fact]
    public void A_box_inside_another_agrees_by_the_ratio_of_areas() =>
        Between(Box("a", 0, 0, 10, 10), Box("a", 2, 2, 7, 6)).ShouldBe(0.2, 1e-15); // 5·4 = 20 of 100

    [Theory]
    [InlineData(10, 0, 20, 10)] // shares a side
    [InlineData(10, 10, 20, 20)] // shares a corner
    [InlineData(50, 50, 60, 60)]
    public void Boxes_that_share_no_area_do_not_agree(double x1, double y1, double x2, double y2) =>
        Between(Box("a", 0, 0, 10, 10), Box("a", x1, y1, x2, y2)).ShouldBe(0);

    [Fact]
    public void Shapes_of_different_names_do_not_agree() =>
        Between(Box("a", 0, 0, 10, 10), Box("b", 0, 0, 10, 10)).ShouldBe(0);

    [Fact]
    public void A_polygon_that_is_a_box_is_that_box() =>
        Between(Box("a", 5, 5, 15, 15), Shape("a", ShapeKind.Polygon, [0, 0], [10, 0], [10, 10], [0, 10])).ShouldBe(1.0 / 7, 1e-12);

    [Fact]
    public void The_direction_and_the_first_vertex_of_a_polygon_do_not_count() =>
        Between(
            Shape("a", ShapeKind.Polygon, [0, 0], [10, 0], [10, 10], [5, 4], [0, 10]),
            Shape("a", ShapeKind.Polygon, [10, 10], [10, 0], [0, 0], [0, 10], [5, 4])).ShouldBe(1, 1e-12);

    [Fact]
    public void Concave_polygons_share_their_exact_area() =>
        // A U of 3×3 without its middle column above the bottom row: 9 − 2 = 7. A bar across it at height 1…2, 3×1 = 3.
        // Shared: the two uprights, 1 + 1 = 2. Covered: 7 + 3 − 2 = 8. Agreement 2/8.
        Between(
            Shape("a", ShapeKind.Polygon, [0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3]),
            Shape("a", ShapeKind.Polygon, [0, 1], [3, 1], [3, 2], [0, 2])).ShouldBe(0.25, 1e-12);

    [Fact]
    public void Triangles_share_their_exact_area() =>
        // (0,0) (4,0) (0,4) and (4,4) (0,4) (4,0) meet in the hypotenuse alone; with (0,0) (4,0) (4,4) the first shares
        // the triangle (0,0) (4,0) (2,2) of area 4; covered 8 + 8 − 4 = 12.
        Between(
            Shape("a", ShapeKind.Polygon, [0, 0], [4, 0], [0, 4]),
            Shape("a", ShapeKind.Polygon, [0, 0], [4, 0], [4, 4])).ShouldBe(1.0 / 3, 1e-12);

    [Fact]
    public void A_polygon_with_a_hole_cut_in_through_a_bridge_keeps_its_hole() =>
        // 10×10 without 4×4 in the middle: 84; against the hole itself nothing is shared, against the full square 84/100.
        new[]
        {
            Between(Keyhole, Box("a", 3, 3, 7, 7)),
            Between(Keyhole, Box("a", 0, 0, 10, 10)),
        }.ShouldBe([0, 0.84], 1e-12);

    [Fact]
    public void Both_halves_of_a_bow_tie_are_filled() =>
        // (0,0) (10,10) (10,0) (0,10): two triangles of base 10 and height 5, 25 + 25 = 50 of the square's 100.
        Between(Shape("a", ShapeKind.Polygon, [0, 0], [10, 10], [10, 0], [0, 10]), Box("a", 0, 0, 10, 10)).ShouldBe(0.5, 1e-12);

    [Fact]
    public void A_polygon_drawn_twice_round_is_filled_once() =>
        Between(
            Shape("a", ShapeKind.Polygon, [0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [4, 0], [4, 4], [0, 4]),
            Box("a", 0, 0, 4, 4)).ShouldBe(1, 1e-12);

    [Fact]
    public void Circles_agree_by_intersection_over_union() =>
        // Radius 1, centres 1 apart: the lens is 2π/3 − √3/2 = 1.228370; 1.228370 / (2π − 1.228370) = 0.243010.
        Between(Circle(0, 0, 1), Circle(1, 0, 1)).ShouldBe(
            (2 * Math.PI / 3 - Math.Sqrt(3) / 2) / (2 * Math.PI - (2 * Math.PI / 3 - Math.Sqrt(3) / 2)), 1e-12);

    [Fact]
    public void Circles_of_different_size_agree_by_intersection_over_union() =>
        // r = 3, R = 4, d = 5 (a right angle): α = acos(3/5) = 0.927295, β = acos(4/5) = 0.643501;
        // 9(α − 0.48) + 16(β − 0.48) = 4.025656 + 2.616016 = 6.641672; / (25π − 6.641672 = 71.898145) = 0.092376.
        Between(Circle(0, 0, 3), Circle(5, 0, 4)).ShouldBe(0.092376, 1e-6);

    [Theory]
    [InlineData(1, 0, 2, 0.25)] // radius 2 inside radius 4: 4/16
    [InlineData(2, 0, 2, 0.25)] // touching from inside
    [InlineData(6, 0, 2, 0)] // touching from outside
    [InlineData(9, 0, 2, 0)]
    public void Circles_inside_or_outside_of_each_other(double x, double y, double r, double expected) =>
        Between(Circle(0, 0, 4), Circle(x, y, r)).ShouldBe(expected, 1e-12);

    [Fact]
    public void A_circle_in_its_square_covers_a_quarter_of_pi() =>
        // The polygon in place of the circle reaches beyond the square at four sides, hence the margin.
        Between(Circle(10, 10, 10), Box("a", 0, 0, 20, 20)).ShouldBe(Math.PI / 4, 1e-3);

    [Fact]
    public void Points_agree_by_their_distance() =>
        // 3-4-5: 5 pixels apart; the tolerance is 10, so 1 − 5/10.
        Between(Shape("a", ShapeKind.Point, [10, 10]), Shape("a", ShapeKind.Point, [13, 14])).ShouldBe(0.5, 1e-12);

    [Fact]
    public void Points_beyond_the_tolerance_do_not_agree() =>
        Between(Shape("a", ShapeKind.Point, [10, 10]), Shape("a", ShapeKind.Point, [20, 10])).ShouldBe(0);

    [Fact]
    public void Parallel_lines_agree_by_their_distance() =>
        // 300×4 apart 4: the box around both is 300×4 with diagonal 300.03, the tolerance 30.003, every point 4 away: 1 − 4/30.003.
        Between(Shape("a", ShapeKind.Line, [0, 0], [300, 0]), Shape("a", ShapeKind.Line, [300, 4], [0, 4]))
            .ShouldBe(1 - 4 / (0.1 * Math.Sqrt(300 * 300 + 4 * 4)), 1e-12);

    [Fact]
    public void A_chain_through_the_ends_of_a_line_is_that_line() =>
        Between(Shape("a", ShapeKind.Polyline, [0, 0], [100, 0], [300, 0]), Shape("a", ShapeKind.Dashed, [300, 0], [0, 0])).ShouldBe(1, 1e-12);

    [Fact]
    public void A_line_and_a_box_do_not_agree() =>
        Between(Shape("a", ShapeKind.Line, [0, 0], [10, 10]), Box("a", 0, 0, 10, 10)).ShouldBe(0);

    [Fact]
    public void The_best_pairing_counts_not_the_first_or_the_greediest() =>
        // On a line, height 1: A1 = 0…4, A2 = 4…8; B1 = 1…5 (with A1 3/5, with A2 1/7), B2 = −3…1 (with A1 1/7, with A2 0).
        // A1–B1 and A2 alone: 3/5. A1–B2 and A2–B1: 1/7 + 1/7 = 2/7. Best 3/5; agreement 2·(3/5)/4 = 0.3.
        Agreement.Between(Of(Bar(0, 4), Bar(4, 8)), Of(Bar(1, 5), Bar(-3, 1))).ShouldBe(0.3, 1e-12);

    [Fact]
    public void A_pair_gives_way_where_the_sum_gains() =>
        // A1 = 0…10, A2 = 5…15; B1 = 3…13: with A1 7/13, with A2 8/12. B2 = 6…16: with A1 4/16, with A2 9/11.
        // A1–B1 + A2–B2 = 7/13 + 9/11; the other way 1/4 + 2/3 is less. Agreement 2·(7/13 + 9/11)/4.
        Agreement.Between(Of(Bar(5, 15), Bar(0, 10)), Of(Bar(3, 13), Bar(6, 16))).ShouldBe((7.0 / 13 + 9.0 / 11) / 2, 1e-12);

    [Theory]
    [InlineData("bndbox", ShapeKind.Bndbox, true)]
    [InlineData("polygon", ShapeKind.Polygon, true)]
    [InlineData("circle", ShapeKind.Circle, true)]
    [InlineData("line", ShapeKind.Line, true)]
    [InlineData("dashed", ShapeKind.Dashed, true)]
    [InlineData("point", ShapeKind.Point, true)]
    [InlineData("polyline", ShapeKind.Polyline, true)]
    [InlineData("", ShapeKind.None, true)]
    [InlineData(null, ShapeKind.None, true)]
    [InlineData("Bndbox", ShapeKind.None, false)]
    [InlineData("square", ShapeKind.None, false)]
    public void The_names_of_shapes_are_those_of_the_api(string? name, ShapeKind expected, bool known)
    {
        ShapeName.TryParse(name, out var shape).ShouldBe(known);
        shape.ShouldBe(expected);
    }

    [Fact]
    public void A_missing_shape_counts_against_the_agreement() =>
        // One of two found exactly: 2·1/(2 + 1).
        Agreement.Between(Of(Bar(0, 4), Bar(50, 60)), Of(Bar(0, 4))).ShouldBe(2.0 / 3, 1e-12);

    private static LabelUnit Keyhole =>
        Shape("a", ShapeKind.Polygon, [0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [3, 3], [3, 7], [7, 7], [7, 3], [3, 3]);

    private static LabelUnit Circle(double x, double y, double r) => Shape("a", ShapeKind.Circle, [x, y], [r]);

    private static LabelUnit Bar(double from, double to) => Box("a", from, 0, to, 1);

    private static double Between(LabelUnit x, LabelUnit y) => Agreement.Between(Of(x), Of(y));
}
