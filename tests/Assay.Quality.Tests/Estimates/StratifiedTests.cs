using CsCheck;

namespace Assay.Quality.Tests;

public sealed class StratifiedTests
{
    private static readonly Gen<Stratum> AnyStratum =
        Gen.Select(Gen.Int[1, 200], Gen.Double[0, 1], Gen.Double[0, 1]).Select((size, s, w) => (int)Math.Max(1, s * size) is var n ? new Stratum(size, n, (int)(w * n)) : default);

    [Fact]
    public void Strata_weigh_as_much_as_they_are_large()
    {
        var estimate = StratifiedEstimate.Of([new(900, 30, 3), new(100, 50, 25)], 0.95);
        estimate.Value!.Value.ShouldBe(0.9 * 0.1 + 0.1 * 0.5, 1e-12);
        estimate.Interval!.Value.Contains(0.14).ShouldBeTrue();
    }

    [Fact]
    public void One_stratum_has_the_exact_bounds_of_a_lot()
    {
        var interval = StratifiedEstimate.Of([new(100, 20, 0)], 0.90).Interval!.Value;
        interval.Upper.ShouldBe(0.12);
        interval.Lower.ShouldBe(0);
    }

    [Fact]
    public void The_interval_holds_the_estimate_and_is_possible() =>
        AnyStratum.Array[1, 6].Sample(strata =>
        {
            var estimate = StratifiedEstimate.Of(strata, 0.95);
            var interval = estimate.Interval!.Value;
            interval.Contains(estimate.Value!.Value).ShouldBeTrue($"{estimate.Value} in {interval}");
            long lot = strata.Sum(s => s.Size);
            interval.Lower.ShouldBeGreaterThanOrEqualTo((double)strata.Sum(s => s.Wrong) / lot - 1e-9);
            interval.Upper.ShouldBeLessThanOrEqualTo((double)(lot - strata.Sum(s => s.Inspected - s.Wrong)) / lot + 1e-9);
        });

    [Fact]
    public void Rounding_does_not_put_the_estimate_outside_what_is_known_of_the_lot()
    {
        var estimate = StratifiedEstimate.Of([new(9, 6, 0), new(141, 1, 0), new(119, 119, 107)], 0.95);
        estimate.Interval!.Value.Lower.ShouldBe(107 / 269.0, 1e-12);
        estimate.Interval!.Value.Contains(estimate.Value!.Value).ShouldBeTrue();
    }

    [Fact]
    public void The_interval_covers_the_truth_about_as_often_as_stated()
    {
        // Three labelers of 400, 300 and 50 items with 1 %, 5 % and 20 % wrong, a tenth sampled of each: by drawing, with a seed.
        int[] sizes = [400, 300, 50], wrong = [4, 15, 10];
        var parts = Allocation.Proportional(sizes, 75);
        parts.ShouldBe([40, 30, 5]);
        var covered = 0;
        const int rounds = 4_000;
        for (var seed = 0; seed < rounds; seed++)
        {
            var strata = sizes.Select((size, h) => new Stratum(size, parts[h], SimpleRandomSample.Draw(seed * 10L + h, size, parts[h]).Count(position => position < wrong[h]))).ToArray();
            if (StratifiedEstimate.Of(strata, 0.95).Interval!.Value.Contains(29 / 750.0))
                covered++;
        }

        // Exact methods cover more than stated; 0.94 is five standard errors below 0.957.
        ((double)covered / rounds).ShouldBeGreaterThan(0.94);
    }

    [Fact]
    public void A_stratum_of_which_nothing_was_inspected_leaves_the_share_undefined()
    {
        var estimate = StratifiedEstimate.Of([new(10, 5, 1), new(3, 0, 0)], 0.95);
        estimate.Value.ShouldBeNull();
        estimate.Reason.ShouldBe(Undefined.StratumNotInspected);
        estimate.ToString().ShouldBe("undefined, because of one group nothing was inspected");
        StratifiedEstimate.Of([], 0.95).Reason.ShouldBe(Undefined.NoData);
    }

    [Fact]
    public void A_sample_is_dealt_out_in_proportion_and_as_a_whole() =>
        Gen.Select(Gen.Int[0, 300].Array[1, 8], Gen.Double[0, 1]).Sample((sizes, share) =>
        {
            var sample = (int)(share * sizes.Sum());
            var parts = Allocation.Proportional(sizes, sample);
            parts.Sum().ShouldBe(sample);
            for (var h = 0; h < sizes.Length; h++)
            {
                parts[h].ShouldBeInRange(0, sizes[h]);
                if (sample >= sizes.Length && sizes[h] > 0)
                    parts[h].ShouldBeGreaterThan(0);
                ((double)parts[h]).ShouldBe((double)sample * sizes[h] / Math.Max(1, sizes.Sum()), sizes.Length + 1);
            }
        });
}
