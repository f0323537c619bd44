using CsCheck;

namespace Assay.Quality.Tests;

public sealed class ManyLabelersTests
{
    [Theory]
    [InlineData(Metric.Nominal, 0.7434210526)]
    [InlineData(Metric.Ordinal, 0.8153875038)]
    [InlineData(Metric.Interval, 0.8491071429)]
    [InlineData(Metric.Ratio, 0.7974027747)]
    public void Krippendorffs_own_example_comes_out(Metric metric, double expected)
    {
        var alpha = KrippendorffAlpha.Of(RatingTables.Krippendorff, metric, [1, 2, 3, 4, 5], seed: 42);
        alpha.Value!.Value.ShouldBe(expected, 1e-10);
        alpha.Interval!.Value.Contains(expected).ShouldBeTrue();
        alpha.Seed.ShouldBe(42);
    }

    [Fact]
    public void Alpha_is_one_less_the_mean_distance_inside_items_over_that_among_all_values() =>
        Gen.Select(Gen.Int[0, 4].Array[2, 5].Array[2, 8], Gen.Enum<Metric>()).Sample((items, metric) =>
        {
            var ratings = new Ratings(items.Length, 5, 5, items.SelectMany((values, i) => values.Select((value, j) => new Rating(i, j, value))).ToArray());
            var all = items.SelectMany(values => values).ToArray();
            var inside = items.Sum(values => Pairs(values, metric, all) / (values.Length - 1.0)) / all.Length;
            var among = Pairs(all, metric, all) / (all.Length * (all.Length - 1.0));
            var alpha = KrippendorffAlpha.Of(ratings, metric);
            if (among == 0)
                alpha.Reason.ShouldBe(Undefined.OneCategory);
            else
                alpha.Value!.Value.ShouldBe(1 - inside / among, 1e-9);
        });

    [Fact]
    public void Fleiss_kappa_equals_a_published_value()
    {
        // Ten items, fourteen raters, five categories: the example of the article "Fleiss' kappa" in Wikipedia.
        var kappa = FleissKappa.Of(RatingTables.ByCounts(
        [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ]));
        kappa.Value!.Value.ShouldBe(0.2099307, 1e-7);
        kappa.Interval!.Value.Contains(kappa.Value.Value).ShouldBeTrue();
    }

    [Fact]
    public void Gwets_AC1_and_its_interval_equal_published_values()
    {
        // K. Gwet's package irrCAC on the same four raters: 0.77544, standard error 0.14295, interval (0.461, 1).
        var coefficient = GwetCoefficient.Of(RatingTables.Krippendorff);
        coefficient.Value!.Value.ShouldBe(0.77544, 5e-6);
        coefficient.Interval!.Value.Lower.ShouldBe(0.77544 - 2.20098516 * 0.14295, 2e-5);
        coefficient.Interval.Value.Upper.ShouldBe(1);
    }

    [Fact]
    public void Gwets_AC2_gives_near_categories_some_credit()
    {
        var ac1 = GwetCoefficient.Of(RatingTables.Krippendorff).Value!.Value;
        GwetCoefficient.Of(RatingTables.Krippendorff, Weighting.Linear).Value!.Value.ShouldBeGreaterThan(ac1);
        GwetCoefficient.Of(RatingTables.ByLabeler("1 2 3 1", "1 2 3 1"), Weighting.Quadratic).Value!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void AC1_stands_where_kappa_falls_because_one_category_is_frequent()
    {
        var ratings = RatingTables.ByPairs([[90, 5], [5, 0]]);
        CohenKappa.Between(ratings, 0, 1).Value!.Value.ShouldBeLessThan(0);
        GwetCoefficient.Of(ratings).Value!.Value.ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_the_order_of_labelers_does_not_count()
    {
        var (a, b) = (KrippendorffAlpha.Of(RatingTables.Krippendorff, seed: 7), KrippendorffAlpha.Of(RatingTables.Krippendorff, seed: 7));
        a.Interval.ShouldBe(b.Interval);
        KrippendorffAlpha.Of(RatingTables.Krippendorff, seed: 8).Interval.ShouldNotBe(a.Interval);
        KrippendorffAlpha.Of(RatingTables.ByLabeler("1 2 3", "1 3 3", "2 2 3")).Value.ShouldBe(KrippendorffAlpha.Of(RatingTables.ByLabeler("2 2 3", "1 2 3", "1 3 3")).Value);
    }

    [Fact]
    public void Bootstrapped_intervals_cover_the_truth_about_as_often_as_stated()
    {
        // Three labelers, two equally frequent kinds, right 9 times of 10: each pair agrees with 0.82, so alpha and kappa are 0.64.
        var random = new SeededRandom(99);
        var (ofAlpha, ofKappa) = (0, 0);
        const int rounds = 200;
        for (var round = 0; round < rounds; round++)
        {
            var list = new List<Rating>();
            for (var item = 0; item < 150; item++)
            {
                var truth = (int)random.NextBelow(2);
                for (var labeler = 0; labeler < 3; labeler++)
                    list.Add(new(item, labeler, random.NextDouble() < 0.9 ? truth : 1 - truth));
            }

            var ratings = new Ratings(150, 3, 2, list.ToArray());
            ofAlpha += KrippendorffAlpha.Of(ratings, seed: round).Interval!.Value.Contains(0.64) ? 1 : 0;
            ofKappa += FleissKappa.Of(ratings, seed: round).Interval!.Value.Contains(0.64) ? 1 : 0;
        }

        ((double)ofAlpha / rounds).ShouldBeInRange(0.89, 0.99);
        ((double)ofKappa / rounds).ShouldBeInRange(0.89, 0.99);
    }

    [Fact]
    public void What_is_undefined_says_why()
    {
        var one = RatingTables.ByLabeler("1 2 1");
        KrippendorffAlpha.Of(one).Reason.ShouldBe(Undefined.OneLabeler);
        GwetCoefficient.Of(one).Reason.ShouldBe(Undefined.OneLabeler);
        FleissKappa.Of(one).Reason.ShouldBe(Undefined.OneLabeler);
        var apart = RatingTables.ByLabeler("1 2 . .", ". . 2 1");
        KrippendorffAlpha.Of(apart).Reason.ShouldBe(Undefined.NoOverlap);
        GwetCoefficient.Of(apart).Reason.ShouldBe(Undefined.NoOverlap);
        FleissKappa.Of(apart).Reason.ShouldBe(Undefined.NoOverlap);
        var same = RatingTables.ByLabeler("1 1", "1 1");
        KrippendorffAlpha.Of(same).Reason.ShouldBe(Undefined.OneCategory);
        GwetCoefficient.Of(same).Reason.ShouldBe(Undefined.OneCategory);
        FleissKappa.Of(same).Reason.ShouldBe(Undefined.OneCategory);
        FleissKappa.Of(RatingTables.Krippendorff).Reason.ShouldBe(Undefined.UnequalLabelers);
        KrippendorffAlpha.Of(RatingTables.Krippendorff, Metric.Ratio, [-1, 2, 3, 4, 5]).Reason.ShouldBe(Undefined.NoScale);
        KrippendorffAlpha.Of(RatingTables.Krippendorff, Metric.Interval, [1, 2, double.NaN, 4, 5]).Reason.ShouldBe(Undefined.NoScale);
        KrippendorffAlpha.Of(new Ratings(3, 2, 2, [])).Reason.ShouldBe(Undefined.NoData);
    }

    private static double Pairs(int[] values, Metric metric, int[] all)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            for (var j = 0; j < values.Length; j++)
                if (i != j)
                    sum += Distance(values[i], values[j], metric, all);
        return sum;
    }

    private static double Distance(int a, int b, Metric metric, int[] all) => metric switch
    {
        Metric.Nominal => a == b ? 0 : 1,
        Metric.Interval => Math.Pow(a - b, 2),
        Metric.Ratio => a + b == 0 ? 0 : Math.Pow((double)(a - b) / (a + b), 2),
        _ => Math.Pow(all.Count(v => v >= Math.Min(a, b) && v <= Math.Max(a, b)) - (all.Count(v => v == a) + all.Count(v => v == b)) / 2.0, 2),
    };
}
