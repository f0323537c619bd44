using CsCheck;

namespace Assay.Quality.Tests;

public sealed class IntervalTests
{
    [Fact]
    public void Clopper_and_Pearson_equal_published_values()
    {
        var interval = ProportionInterval.ClopperPearson(2, 125, 0.95);
        interval.Lower.ShouldBe(0.001943581802, 1e-12);
        interval.Upper.ShouldBe(0.056602119620, 1e-12);

        // Rule of three: 1 − 0.05^(1/n) is the one-sided bound without a wrong item.
        ProportionInterval.ClopperPearson(0, 100, 0.90).Upper.ShouldBe(1 - Math.Pow(0.05, 0.01), 1e-13);
    }

    [Theory] // Computed with forty digits.
    [InlineData(0, 10_000_000, 0, 3.68887877372243862e-7)]
    [InlineData(1, 10_000_000, 2.53178079522403054e-9, 5.57164211736073124e-7)]
    [InlineData(5, 10_000_000, 1.6234865830303356e-7, 1.16683281889074409e-6)]
    [InlineData(100_000, 10_000_000, 0.00993842305684769628, 0.0100618608901822578)]
    [InlineData(9_999_999, 10_000_000, 0.999999442835788264, 0.999999997468219205)]
    [InlineData(10_000_000, 10_000_000, 0.999999631112122628, 1)]
    public void Clopper_and_Pearson_keep_their_digits_in_the_largest_lots(int wrong, int n, double lower, double upper)
    {
        var interval = ProportionInterval.ClopperPearson(wrong, n, 0.95);
        interval.Lower.ShouldBe(lower, lower * 1e-13);
        interval.Upper.ShouldBe(upper, upper * 1e-13);
    }

    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)] // R. Newcombe, "Two-sided confidence intervals for the single proportion", 1998, Table I, method 3
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_equals_published_values(int wrong, int n, double lower, double upper)
    {
        var interval = ProportionInterval.Wilson(wrong, n, 0.95);
        interval.Lower.ShouldBe(lower, 5e-5);
        interval.Upper.ShouldBe(upper, 5e-5);
    }

    [Theory]
    [InlineData(0, 10, 0, 0.217)] // Brown, Cai and DasGupta, 2001, Table 5
    [InlineData(1, 10, 0.011, 0.381)]
    [InlineData(5, 10, 0.224, 0.776)]
    public void Jeffreys_equals_published_values(int wrong, int n, double lower, double upper)
    {
        var interval = ProportionInterval.Jeffreys(wrong, n, 0.95);
        interval.Lower.ShouldBe(lower, 6e-4);
        interval.Upper.ShouldBe(upper, 6e-4);
    }

    [Fact]
    public void The_exact_interval_covers_the_truth_at_least_as_often_as_stated() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 99], Gen.Double[0.5, 0.99]).Sample((n, percent, confidence) =>
        {
            var covered = 0.0;
            for (var k = 0; k <= n; k++)
                if (ProportionInterval.ClopperPearson(k, n, confidence).Contains(percent / 100.0))
                    covered += Math.Exp(Binomial.LogProbability(k, n, percent / 100.0));
            covered.ShouldBeGreaterThanOrEqualTo(confidence - 1e-9);
        });

    [Fact]
    public void Bounds_on_a_lot_cover_the_truth_at_least_as_often_as_stated() =>
        Gen.Select(Gen.Int[1, 80], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.5, 0.99]).Sample((lot, s, w, confidence) =>
        {
            var (n, wrong) = ((int)Math.Round(s * lot), (int)Math.Round(w * lot));
            var (covered, above) = (0.0, 0.0);
            for (var k = Math.Max(0, n - (lot - wrong)); k <= Math.Min(n, wrong); k++)
            {
                var probability = Exact.Hypergeometric(k, lot, wrong, n);
                var bounds = LotEstimate.Interval(lot, n, k, confidence);
                if (bounds.Lower <= wrong && wrong <= bounds.Upper)
                    covered += probability;
                if (wrong <= LotEstimate.UpperBound(lot, n, k, confidence))
                    above += probability;
            }

            covered.ShouldBeGreaterThanOrEqualTo(confidence - 1e-9);
            above.ShouldBeGreaterThanOrEqualTo(confidence - 1e-9);
        });

    [Theory]
    [InlineData(100, 20, 12)] // 12 % of a lot of 100 …
    [InlineData(10_000, 2_000, 13)] // … but 0.13 % of one of 10 000
    public void A_fifth_without_a_wrong_item_proves_little_of_a_small_lot(int lot, int n, int most) => LotEstimate.UpperBound(lot, n, 0, 0.95).ShouldBe(most);

    [Fact]
    public void A_lot_inspected_whole_leaves_no_doubt()
    {
        LotEstimate.Interval(50, 50, 7, 0.95).ShouldBe(new WrongInLot(7, 7, 0.95));
        LotEstimate.Interval(50, 0, 0, 0.95).ShouldBe(new WrongInLot(0, 50, 0.95));
        LotEstimate.UpperBound(10_000_000, 100_000, 3, 0.999999999999).ShouldBeInRange(3, 10_000);
    }

    [Fact]
    public void Nothing_inspected_says_nothing()
    {
        ProportionInterval.ClopperPearson(0, 0, 0.95).ShouldBe(new ConfidenceInterval(0, 1, 0.95));
        ProportionInterval.Wilson(0, 0, 0.95).ShouldBe(new ConfidenceInterval(0, 1, 0.95));
        ProportionInterval.Jeffreys(0, 0, 0.95).ShouldBe(new ConfidenceInterval(0, 1, 0.95));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_of_nothing_or_of_certainty_is_refused(double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ProportionInterval.Wilson(1, 2, confidence));
}
