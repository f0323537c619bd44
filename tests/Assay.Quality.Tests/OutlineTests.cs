using CsCheck;

namespace Assay.Quality.Tests;

public sealed class OutlineTests
{
    private static readonly Gen<double[][]> Polygon = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 12], (x, y) => new double[] { x, y }).Array[3, 9];

    [Fact]
    public void Areas_equal_those_counted_on_a_fine_grid_even_of_polygons_that_cross_themselves() =>
        Gen.Select(Polygon, Polygon).Sample(
            (a, b) =>
            {
                var x = Outline.Of(Labels.Shape("a", ShapeKind.Polygon, a), 4096);
                var y = Outline.Of(Labels.Shape("a", ShapeKind.Polygon, b), 4096);

                // 240 × 240 cells over 12 × 12: at worst every edge misjudges the cells it passes through.
                const int cells = 240;
                const double cell = 12.0 / cells;
                var (inX, inY, inBoth) = (0, 0, 0);
                for (var i = 0; i < cells; i++)
                    for (var j = 0; j < cells; j++)
                    {
                        var px = (i + 0.5) * cell;
                        var py = (j + 0.5) * cell;
                        var isInX = Winding(a, px, py) != 0;
                        var isInY = Winding(b, px, py) != 0;
                        inX += isInX ? 1 : 0;
                        inY += isInY ? 1 : 0;
                        inBoth += isInX && isInY ? 1 : 0;
                    }

                x.Area.ShouldBe(inX * cell * cell, 1.5);
                y.Area.ShouldBe(inY * cell * cell, 1.5);
                Overlap.Area(x.Edges, y.Edges, 0).ShouldBe(inBoth * cell * cell, 1.5);
            },
            iter: 100);

    [Fact]
    public void The_area_of_a_simple_polygon_equals_the_shoelace_formula()
    {
        // An L: 4×4 without its upper right 2×2 quarter, 12.
        var outline = Outline.Of(Labels.Shape("a", ShapeKind.Polygon, [0, 0], [4, 0], [4, 2], [2, 2], [2, 4], [0, 4]), 4096);
        outline.Area.ShouldBe(12, 1e-12);
    }

    [Fact]
    public void A_pentagram_is_filled_in_the_middle()
    {
        // Circumradius 1: the star covers 10·tan(π/10)/(3 − tan²(π/10)) = 1.12257 with its middle.
        var corners = Enumerable.Range(0, 5).Select(i => new[] { Math.Cos(i * 4 * Math.PI / 5), Math.Sin(i * 4 * Math.PI / 5) }).ToArray();
        var tangent = Math.Tan(Math.PI / 10);
        Outline.Of(Labels.Shape("a", ShapeKind.Polygon, corners), 4096).Area.ShouldBe(10 * tangent / (3 - tangent * tangent), 1e-12);
    }

    [Fact]
    public void Thinning_a_fine_polygon_hardly_changes_its_area()
    {
        var fine = Enumerable.Range(0, 10_000).Select(i => new[] { 100 * Math.Cos(i * Math.PI / 5000), 100 * Math.Sin(i * Math.PI / 5000) }).ToArray();
        var outline = Outline.Of(Labels.Shape("a", ShapeKind.Polygon, fine), 500);
        outline.Vertices.Length.ShouldBe(500);
        outline.Area.ShouldBe(Math.PI * 10_000, 3);
    }

    private static int Winding(double[][] polygon, double x, double y)
    {
        var winding = 0;
        for (var i = 0; i < polygon.Length; i++)
        {
            var (a, b) = (polygon[i], polygon[(i + 1) % polygon.Length]);
            var side = (b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1]);
            if (a[1] <= y && b[1] > y && side > 0)
                winding++;
            else if (a[1] > y && b[1] <= y && side < 0)
                winding--;
        }

        return winding;
    }
}
