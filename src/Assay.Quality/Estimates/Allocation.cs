namespace Assay.Quality;

/// <summary>Deals a sample out to strata.</summary>
public static class Allocation
{
    /// <summary>As many from each stratum as its share of the lot, rounded by largest remainders; each stratum with items gets at least one while the sample lasts.</summary>
    /// <param name="sizes">Items in each stratum, 0 or more.</param>
    /// <param name="sample">0 … sum of <paramref name="sizes"/>.</param>
    /// <remarks>Proportional allocation: W. Cochran, "Sampling Techniques", 3rd ed., 5.4.</remarks>
    public static int[] Proportional(IReadOnlyList<int> sizes, int sample)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        var lot = sizes.Sum(size => (long)size);
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample, lot);
        var parts = new int[sizes.Count];
        var left = sample;

        // The largest first, so that a sample smaller than the number of strata leaves the smallest out.
        var order = Enumerable.Range(0, sizes.Count).OrderByDescending(i => sizes[i]).ThenBy(i => i).ToArray();
        foreach (var i in order)
            if (sizes[i] > 0 && left > 0)
                (parts[i], left) = (1, left - 1);
        if (left == 0)
            return parts;

        var wanted = sizes.Select((size, i) => Math.Max(0, (double)sample * size / lot - parts[i])).ToArray();
        var scale = wanted.Sum() is var sum && sum > 0 ? left / sum : 0;
        var rests = new double[sizes.Count];
        for (var i = 0; i < sizes.Count; i++)
        {
            var more = Math.Min(sizes[i] - parts[i], (int)Math.Floor(wanted[i] * scale));
            rests[i] = wanted[i] * scale - more;
            (parts[i], left) = (parts[i] + more, left - more);
        }

        while (left > 0)
            foreach (var i in order.OrderByDescending(i => rests[i]))
                if (left > 0 && parts[i] < sizes[i])
                    (parts[i], left) = (parts[i] + 1, left - 1);
        return parts;
    }
}
