using System.Diagnostics;
using CsCheck;

namespace Assay.Quality.Tests;

public sealed class SimpleRandomSampleTests
{
    [Theory]
    [InlineData(42, 100, new[] { 7, 34, 58, 63, 69, 73, 75, 83, 86, 94 })]
    [InlineData(2024, 1000, new[] { 50, 55, 71, 158, 243, 255, 392, 555, 719, 768, 774, 931 })]
    [InlineData(0, 10, new[] { 0, 1, 2, 3, 4, 5, 6, 8, 9 })]
    [InlineData(1, 10_000_000, new[] { 3913285, 5204364, 5741055, 6971784, 7029215 })]
    public void A_recorded_draw_can_be_repeated_for_ever(long seed, int population, int[] expected) =>
        // Computed by an independent implementation in Python.
        SimpleRandomSample.Draw(seed, population, expected.Length).ShouldBe(expected);

    [Fact]
    public void A_draw_has_the_size_asked_for_ascends_and_stays_inside_the_population() =>
        Gen.Select(Gen.Long, Gen.Int[0, 500], Gen.Double[0, 1]).Sample((seed, population, share) =>
        {
            var size = (int)Math.Round(share * population);
            var drawn = SimpleRandomSample.Draw(seed, population, size);
            drawn.Length.ShouldBe(size);
            for (var i = 0; i < size; i++)
                drawn[i].ShouldBeInRange(i == 0 ? 0 : drawn[i - 1] + 1, population - 1);
        });

    [Fact]
    public void Every_position_is_drawn_equally_often()
    {
        const int population = 40;
        const int size = 10;
        const int rounds = 20_000;
        var counts = new int[population];
        for (var seed = 0; seed < rounds; seed++)
            foreach (var position in SimpleRandomSample.Draw(seed, population, size))
                counts[position]++;

        // Each is drawn 5 000 times on average with variance 20 000 × ¼ × ¾ = 3 750. The counts add up to a constant, so the sum of
        // squared deviations over variance × N/(N−1) is chi-square with 39 degrees of freedom: above 72.05 with probability 0.001.
        var statistic = counts.Sum(count => Math.Pow(count - 5_000, 2)) / 3_750 * (population - 1) / population;
        statistic.ShouldBeLessThan(72.05);
    }

    [Fact]
    public void Every_subset_is_equally_likely()
    {
        const int rounds = 15_000;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var seed = 0; seed < rounds; seed++)
        {
            var subset = string.Join(',', SimpleRandomSample.Draw(seed, 6, 3));
            counts[subset] = counts.GetValueOrDefault(subset) + 1;
        }

        // 6 choose 3 = 20 subsets, 750 each; chi-square with 19 degrees of freedom exceeds 43.82 with probability 0.001.
        counts.Count.ShouldBe(20);
        counts.Values.Sum(count => Math.Pow(count - 750, 2) / 750).ShouldBeLessThan(43.82);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1000)]
    public void A_draw_of_nothing_is_empty_and_a_draw_of_all_is_all(int population)
    {
        SimpleRandomSample.Draw(3, population, 0).ShouldBeEmpty();
        SimpleRandomSample.Draw(3, population, population).ShouldBe(Enumerable.Range(0, population));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(10, -1)]
    [InlineData(10, 11)]
    [InlineData(0, 1)]
    public void A_draw_that_cannot_be_made_is_refused(int population, int size) =>
        Should.Throw<ArgumentOutOfRangeException>(() => SimpleRandomSample.Draw(1, population, size));

    [Fact]
    public void A_million_of_ten_million_are_drawn_in_well_under_a_second()
    {
        var start = Stopwatch.GetTimestamp();
        SimpleRandomSample.Draw(9, 10_000_000, 1_000_000).Length.ShouldBe(1_000_000);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }
}
