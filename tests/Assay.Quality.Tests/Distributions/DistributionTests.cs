using CsCheck;

namespace Assay.Quality.Tests;

public sealed class DistributionTests
{
    [Fact]
    public void Hypergeometric_probabilities_and_sums_equal_those_of_whole_numbers() =>
        Gen.Select(Gen.Int[1, 400], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((lot, w, s, x) =>
        {
            var (wrong, n) = ((int)Math.Round(w * lot), (int)Math.Round(s * lot));
            var k = (int)Math.Round(x * n);
            Near(Math.Exp(Hypergeometric.LogProbability(k, lot, wrong, n)), Exact.Hypergeometric(k, lot, wrong, n));
            Near(Hypergeometric.AtMost(k, lot, wrong, n), Exact.HypergeometricAtMost(k, lot, wrong, n));
            Near(Hypergeometric.Above(k, lot, wrong, n), Exact.HypergeometricAtMost(n - k - 1, lot, lot - wrong, n));
        });

    [Fact]
    public void Binomial_sums_equal_those_of_whole_numbers() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[0, 100], Gen.Double[0, 1]).Sample((n, percent, x) =>
        {
            var k = (int)Math.Round(x * n);
            Near(Binomial.AtMost(k, n, percent / 100.0), Exact.BinomialAtMost(k, n, percent, 100), 2e-12);
            Near(Binomial.Above(k, n, percent / 100.0), Exact.BinomialAtMost(n - k - 1, n, 100 - percent, 100), 2e-12);
        });

    [Theory]
    [InlineData(7, 200, 0.03, 0.746103191274)]
    public void Binomial_sums_equal_published_values(int k, int n, double p, double expected) =>
        Binomial.AtMost(k, n, p).ShouldBe(expected, 1e-12);

    [Theory] // Summed term by term with forty digits.
    [InlineData(6, 1e-6, 0.130141294771530204, 0.869858705228469796)]
    [InlineData(902, 1e-4, 0.000873236567666421698, 0.999126763432333578)]
    [InlineData(98_500, 0.01, 8.89348750060030933e-7, 0.99999911065124994)]
    [InlineData(101_500, 0.01, 0.999999020883023459, 9.79116976540673261e-7)]
    [InlineData(5_008_000, 0.5, 0.999999790329453245, 2.09670546755340374e-7)]
    [InlineData(9_990_202, 0.999, 0.978884300006870583, 0.0211156999931294172)]
    public void Binomial_sums_of_ten_million_keep_their_digits(int k, double p, double atMost, double above)
    {
        Near(Binomial.AtMost(k, 10_000_000, p), atMost);
        Near(Binomial.Above(k, 10_000_000, p), above);
    }

    [Fact]
    public void A_hypergeometric_sum_equals_a_published_value() => Hypergeometric.AtMost(3, 2000, 60, 125).ShouldBe(0.476517753794, 1e-12);

    [Theory]
    [InlineData(0, 2.5, 0.08208499862389880)] // e^-2.5
    [InlineData(3, 2.5, 0.75757613313306720)] // e^-2.5 · (1 + 2.5 + 3.125 + 2.604166…)
    [InlineData(2, 0.01, 0.9999998345783472)]
    public void Poisson_sums_equal_those_by_hand(int k, double mean, double expected) => Poisson.AtMost(k, mean).ShouldBe(expected, 1e-13);

    [Fact]
    public void Lots_of_ten_million_keep_their_digits()
    {
        // The two tails of a lot of 10^7 with 100 000 wrong: together 1, and each as the sum of its terms.
        const int lot = 10_000_000, wrong = 100_000, n = 200_000;
        foreach (var k in new[] { 1500, 1900, 2000, 2100, 2400 })
        {
            var below = Hypergeometric.AtMost(k, lot, wrong, n);
            (below + Hypergeometric.Above(k, lot, wrong, n)).ShouldBe(1, 1e-12);
            (below - Hypergeometric.AtMost(k - 1, lot, wrong, n)).ShouldBe(Math.Exp(Hypergeometric.LogProbability(k, lot, wrong, n)), 1e-12);
        }
    }

    [Fact]
    public void A_lot_of_ten_million_is_the_same_from_both_sides() =>
        // Which of the items are called sample and which wrong does not count: a computation along another path.
        Gen.Select(Gen.Int[1, 2_000_000], Gen.Int[1, 2_000_000], Gen.Double[-6, 6]).Sample((wrong, n, z) =>
        {
            const int lot = 10_000_000;
            var mean = (double)wrong * n / lot;
            var k = (int)Math.Round(mean + z * Math.Sqrt(mean));
            Near(Hypergeometric.AtMost(k, lot, wrong, n), Hypergeometric.AtMost(k, lot, n, wrong), 1e-9);
            Near(Hypergeometric.Above(k, lot, wrong, n), Hypergeometric.Above(k, lot, n, wrong), 1e-9);
        });

    [Fact]
    public void Probabilities_of_a_trillionth_keep_twelve_digits()
    {
        // None wrong among n: (1 − p)^n, and N − D over n against N over n, as products.
        Near(Binomial.AtMost(0, 27_631, 0.001), Math.Exp(27_631 * Math.Log(0.999)), 1e-12);
        var product = 1.0;
        for (var i = 0; i < 2_700; i++)
            product *= (99_000.0 - i) / (100_000.0 - i);
        product.ShouldBeLessThan(1e-11);
        Near(Hypergeometric.AtMost(0, 100_000, 1_000, 2_700), product, 1e-11);
        Near(Binomial.Above(99, 100, 0.1), 1e-100, 1e-12);
        Near(Math.Exp(Binomial.LogProbability(100, 100, 0.1)), 1e-100, 1e-12);
    }

    [Fact]
    public void Incomplete_beta_and_its_inverse_undo_each_other() =>
        Gen.Select(Gen.Double[-2, 6], Gen.Double[-2, 6], Gen.Double[1e-9, 1 - 1e-9]).Sample((la, lb, p) =>
        {
            var (a, b) = (Math.Pow(10, la), Math.Pow(10, lb));
            var (x, y) = IncompleteBeta.Inverse(p, a, b);

            // Where the quantile is nearer to 0 than a double can be, nothing is left to compare.
            if (x > 1e-290 && y > 1e-290)
                IncompleteBeta.Of(x, y, a, b).ShouldBe(p, 1e-8);
        });

    [Theory]
    [InlineData(0.975, 1.9599639845400542)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.5, 0)]
    [InlineData(0.001, -3.0902323061678135)]
    [InlineData(1e-12, -7.034483825301131)]
    public void Normal_quantiles_equal_published_values(double p, double z) => Normal.Quantile(p).ShouldBe(z, 1e-13);

    [Theory]
    [InlineData(0.5, 0.5723649429247001)] // ln √π
    [InlineData(1, 0)]
    [InlineData(10, 12.801827480081469)] // ln 9!
    [InlineData(1e7, 151180949.3694739)]
    public void The_logarithm_of_gamma_equals_published_values(double x, double expected) =>
        SpecialFunctions.LogGamma(x).ShouldBe(expected, Math.Max(1e-13, expected * 1e-13));

    [Theory]
    [InlineData(-1, 10, 2, 3)]
    [InlineData(10, 5, 11, 3)]
    [InlineData(10, 5, 2, 11)]
    public void A_lot_that_cannot_be_is_refused(int lot, int k, int wrong, int n) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Hypergeometric.AtMost(k, lot, wrong, n));

    private static void Near(double actual, double expected, double relative = 1e-12) =>
        actual.ShouldBe(expected, Math.Max(1e-300, Math.Abs(expected) * relative));
}
