using CsCheck;

namespace Assay.Quality.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void The_generator_reproduces_the_published_vector_of_xoshiro256_star_star()
    {
        // State 1, 2, 3, 4; the values that other implementations (rand_xoshiro, the authors' C code) test against.
        var random = new SeededRandom(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600,
            16172922978634559625, 8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        expected.Select(_ => random.NextUInt64()).ShouldBe(expected);
    }

    [Fact]
    public void Seeding_reproduces_the_published_vector_of_SplitMix64()
    {
        ulong state = 1234567;
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        expected.Select(_ => SeededRandom.SplitMix64(ref state)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, new ulong[] { 11091344671253066420, 13793997310169335082, 1900383378846508768, 7684712102626143532 })]
    [InlineData(42, new ulong[] { 1546998764402558742, 6990951692964543102, 12544586762248559009, 17057574109182124193 })]
    [InlineData(-1, new ulong[] { 10328197420357168392, 14156678507024973869, 9357971779955476126, 13791585006304312367 })]
    public void A_seed_gives_the_same_numbers_for_ever(long seed, ulong[] expected)
    {
        // Computed by an independent implementation in Python.
        var random = new SeededRandom(seed);
        expected.Select(_ => random.NextUInt64()).ShouldBe(expected);
    }

    [Fact]
    public void A_shuffle_is_repeatable()
    {
        var items = Enumerable.Range(0, 10).ToArray();
        new SeededRandom(42).Shuffle(items.AsSpan());
        items.ShouldBe([9, 1, 4, 2, 8, 7, 6, 5, 3, 0]);
    }

    [Fact]
    public void A_shuffle_keeps_every_item() =>
        Gen.Select(Gen.Long, Gen.Int.Array[0, 50]).Sample((seed, items) =>
        {
            var shuffled = items.ToArray();
            new SeededRandom(seed).Shuffle(shuffled.AsSpan());
            shuffled.Order().ShouldBe(items.Order());
        });

    [Fact]
    public void Bounded_numbers_stay_in_range_even_at_the_largest_bound() =>
        Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue]).Sample((seed, bound) =>
        {
            var random = new SeededRandom(seed);
            for (var i = 0; i < 20; i++)
                random.NextBelow(bound).ShouldBeInRange(0, bound - 1);
        });

    [Fact]
    public void Every_value_below_a_bound_is_equally_frequent()
    {
        const int bound = 7;
        const int rounds = 70_000;
        var random = new SeededRandom(11);
        var counts = new int[bound];
        for (var i = 0; i < rounds; i++)
            counts[random.NextBelow(bound)]++;

        // Each expected 10 000 times; chi-square with 6 degrees of freedom exceeds 22.46 with probability 0.001.
        counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).ShouldBeLessThan(22.46);
    }

    [Fact]
    public void Doubles_lie_in_the_unit_interval_with_the_right_mean()
    {
        var random = new SeededRandom(5);
        var values = Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()).ToArray();
        values.ShouldAllBe(value => value >= 0 && value < 1);

        // Standard error of the mean: sqrt(1/12) / sqrt(100 000) = 0.00091; the margin is five of them.
        values.Average().ShouldBe(0.5, 0.0046);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bound_below_one_is_refused(long bound) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SeededRandom(1).NextBelow(bound));
}
