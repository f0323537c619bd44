using System.Numerics;

namespace Assay.Quality;

/// <summary>Simple random sampling without replacement: every subset of the size asked for is equally likely.</summary>
/// <remarks>
/// Floyd's algorithm (Bentley and Floyd, "Programming Pearls: A Sample of Brilliance", CACM 30:9, 1987) over a bitmap,
/// read out in order; <see cref="SeededRandom"/> supplies one number per position drawn. Time O(size + population/64),
/// memory population/8 bytes beside the answer. Seed, population and size determine the answer for good, so that an
/// audit can repeat the draw from the record of these three.
/// </remarks>
public static class SimpleRandomSample
{
    /// <summary>Draws <paramref name="size"/> of the positions 0 … <paramref name="population"/> − 1.</summary>
    /// <param name="seed">Any value.</param>
    /// <param name="population">Number of positions, 0 or more.</param>
    /// <param name="size">0 … <paramref name="population"/>.</param>
    /// <returns>The positions drawn, ascending.</returns>
    public static int[] Draw(long seed, int population, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, population);

        var random = new SeededRandom(seed);
        var drawn = new ulong[(population + 63L) / 64];
        for (var last = population - size; last < population; last++)
        {
            var candidate = (int)random.NextBelow(last + 1L);
            var position = Contains(drawn, candidate) ? last : candidate;
            drawn[position >> 6] |= 1UL << (position & 63);
        }

        return Positions(drawn, size);
    }

    private static bool Contains(ulong[] bitmap, int position) => (bitmap[position >> 6] >> (position & 63) & 1) != 0;

    private static int[] Positions(ulong[] bitmap, int count)
    {
        var positions = new int[count];
        var next = 0;
        for (var word = 0; word < bitmap.Length; word++)
            for (var bits = bitmap[word]; bits != 0; bits &= bits - 1)
                positions[next++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
        return positions;
    }
}
