using CsCheck;

namespace Assay.Quality.Tests;

public sealed class PooledTests
{
    [Fact]
    public void Two_figures_are_weighted_and_each_side_adds_up_as_its_own()
    {
        var (a, b) = (Part(0.9, 0.8, 0.95), Part(0.5, 0.2, 0.7));
        var pooled = PooledEstimate.Of([(a, 300), (b, 100)]);
        pooled.Value!.Value.ShouldBe(0.8, 1e-12);
        pooled.Interval!.Value.Lower.ShouldBe(0.8 - Math.Sqrt(0.075 * 0.075 + 0.075 * 0.075), 1e-12);
        pooled.Interval!.Value.Upper.ShouldBe(0.8 + Math.Sqrt(0.0375 * 0.0375 + 0.05 * 0.05), 1e-12);
    }

    [Fact]
    public void One_figure_is_itself_and_undefined_ones_do_not_count()
    {
        var only = Part(0.9, 0.8, 0.95);
        PooledEstimate.Of([(Estimate.None(Undefined.OneCategory), 50), (only, 10)]).ShouldBe(only);
        PooledEstimate.Of([(Estimate.None(Undefined.OneCategory), 50)]).Reason.ShouldBe(Undefined.OneCategory);
        PooledEstimate.Of([]).Reason.ShouldBe(Undefined.NoData);
        PooledEstimate.Of([(only, 1), (Estimate.Of(0.5, null), 1)]).Interval.ShouldBeNull();
    }

    [Fact]
    public void The_range_keeps_to_the_scale_of_its_parts_and_is_no_wider_than_theirs() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.1, 9]).Array[2, 6].Sample(parts =>
        {
            var all = parts.Select(p => (Values: new[] { p.Item1, p.Item2, p.Item3 }.Order().ToArray(), Weight: p.Item4)).ToArray();
            var pooled = PooledEstimate.Of([.. all.Select(p => (Part(p.Values[1], p.Values[0], p.Values[2]), p.Weight))]);
            var interval = pooled.Interval!.Value;
            interval.Lower.ShouldBeInRange(-1e-12, pooled.Value!.Value);
            interval.Upper.ShouldBeInRange(pooled.Value!.Value, 1 + 1e-12);
            (interval.Upper - interval.Lower).ShouldBeLessThanOrEqualTo(all.Max(p => p.Values[2] - p.Values[0]) * 2 + 1e-12);
        });

    private static Estimate Part(double value, double lower, double upper) => Estimate.Of(value, new ConfidenceInterval(lower, upper, 0.95));
}
