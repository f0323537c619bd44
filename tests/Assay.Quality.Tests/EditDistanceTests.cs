using System.Diagnostics;
using CsCheck;

namespace Assay.Quality.Tests;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char["abcd"].Array[0, 200].Select(letters => new string(letters));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("intention", "execution", 5)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("ab", "ba", 2)]
    public void Known_distances(string x, string y, int expected) => EditDistance.Between(x, y).ShouldBe(expected);

    [Fact]
    public void The_distance_equals_that_of_the_plain_table() =>
        Gen.Select(Word, Word).Sample((x, y) => EditDistance.Between(x, y).ShouldBe(Table(x, y)));

    [Fact]
    public void A_band_never_gives_too_little_and_gives_the_same_both_ways() =>
        Gen.Select(Word, Word).Sample((x, y) =>
        {
            var banded = EditDistance.Between(x, y, 1);
            banded.ShouldBe(EditDistance.Between(y, x, 1));
            banded.ShouldBeGreaterThanOrEqualTo(Table(x, y));
            banded.ShouldBeLessThanOrEqualTo(x.Length + y.Length);
        });

    [Fact]
    public void A_band_is_exact_for_texts_that_stay_close()
    {
        // 400 characters, every 40th replaced, one inserted at the front and one dropped at the end: 10 + 2 edits fit into any band.
        var random = new SeededRandom(3);
        var text = string.Create(400, random, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = (char)('a' + source.NextBelow(20));
        });
        var other = "#" + string.Concat(text.Select((letter, i) => i % 40 == 20 ? '!' : letter))[..^1];
        EditDistance.Between(text, other, 1).ShouldBe(Table(text, other));
        EditDistance.Between(text, other, 1).ShouldBe(12);
    }

    [Fact]
    public void A_hundred_thousand_characters_are_compared_in_well_under_a_second()
    {
        var random = new SeededRandom(1);
        var x = new string([.. Enumerable.Range(0, 100_000).Select(_ => (char)('a' + random.NextBelow(26)))]);
        var y = new string([.. Enumerable.Range(0, 100_000).Select(_ => (char)('a' + random.NextBelow(26)))]);
        var start = Stopwatch.GetTimestamp();
        TextSimilarity.Between(x, y, 1 << 23).ShouldBeInRange(0, 0.6);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Long_texts_of_many_different_letters_stay_within_their_memory()
    {
        var x = new string([.. Enumerable.Range(0, 60_000).Select(i => (char)(i + 1))]);
        var y = new string([.. Enumerable.Range(0, 60_000).Select(i => (char)(60_000 - i))]);
        TextSimilarity.Between(x, y, 1 << 23).ShouldBeInRange(0, 0.01);
    }

    private static int Table(string x, string y)
    {
        var row = Enumerable.Range(0, y.Length + 1).ToArray();
        for (var i = 1; i <= x.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= y.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (x[i - 1] == y[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[y.Length];
    }
}
