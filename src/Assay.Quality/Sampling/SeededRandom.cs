using System.Numerics;

namespace Assay.Quality;

/// <summary>
/// A pseudo-random source whose output depends on the seed alone, on every platform and in every release, so that a
/// recorded seed repeats a draw years later. <see cref="Random"/> does not promise that. Not for secrets.
/// </summary>
/// <remarks>
/// xoshiro256** 1.0, its state filled by SplitMix64 as its authors advise (Blackman and Vigna, "Scrambled linear
/// pseudorandom number generators", 2018; https://prng.di.unimi.it). Period 2^256 − 1. Not safe for use by several threads.
/// </remarks>
public sealed class SeededRandom
{
    private ulong _s0, _s1, _s2, _s3;

    /// <summary>Starts the sequence of <paramref name="seed"/>; every value is a valid seed.</summary>
    public SeededRandom(long seed)
    {
        var mix = unchecked((ulong)seed);
        _s0 = SplitMix64(ref mix);
        _s1 = SplitMix64(ref mix);
        _s2 = SplitMix64(ref mix);
        _s3 = SplitMix64(ref mix);
    }

    internal SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3) => (_s0, _s1, _s2, _s3) = (s0, s1, s2, s3);

    /// <summary>The next 64 bits, uniform.</summary>
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A whole number in [0, <paramref name="bound"/>), each equally likely.</summary>
    /// <param name="bound">At least 1.</param>
    /// <remarks>Lemire's multiplication with rejection ("Fast Random Integer Generation in an Interval", 2019): no modulo bias.</remarks>
    public long NextBelow(long bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (ulong)bound;
        var high = Math.BigMul(NextUInt64(), range, out var low);
        if (low < range)
        {
            var threshold = (0 - range) % range;
            while (low < threshold)
                high = Math.BigMul(NextUInt64(), range, out low);
        }

        return (long)high;
    }

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts <paramref name="items"/> into a random order, each order equally likely (Fisher–Yates, from the end).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)NextBelow(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    internal static ulong SplitMix64(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
