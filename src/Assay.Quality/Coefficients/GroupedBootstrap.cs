namespace Assay.Quality;

/// <summary>
/// Resamples items to see how far a coefficient could have come out otherwise. The coefficient is a function of sums over items; up to 1000 items are resampled one by one, more in
/// 1000 random groups of nearly equal size, so that the work does not grow with the items.
/// </summary>
/// <remarks>B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, 13.3: percentile interval of 1000 replicates.</remarks>
internal sealed class GroupedBootstrap
{
    private const int MaxGroups = 1000;
    private const int Replicates = 1000;

    private readonly long _seed;
    private readonly int _groups;
    private readonly int _categories;
    private readonly double[] _sums;
    private readonly double[] _weights;
    private readonly double[] _margins;
    private readonly int[]? _groupOf;

    public GroupedBootstrap(int items, int categories, long seed)
    {
        (_seed, _categories, _groups) = (seed, categories, Math.Min(items, MaxGroups));
        (_sums, _weights, _margins) = (new double[_groups], new double[_groups], new double[(long)_groups * categories]);
        if (items <= MaxGroups)
            return;
        _groupOf = new int[items];
        for (var i = 0; i < items; i++)
            _groupOf[i] = i % _groups;
        new SeededRandom(seed).Shuffle(_groupOf.AsSpan());
    }

    public void Add(int item, double sum, double weight)
    {
        _sums[GroupOf(item)] += sum;
        _weights[GroupOf(item)] += weight;
    }

    public void Count(int item, int category, double count) => _margins[(long)GroupOf(item) * _categories + category] += count;

    /// <param name="coefficient">Of sum, weight and margins; null where it is undefined. It must not keep the array.</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <returns>Null where the coefficient of all data is undefined; without interval where that of most replicates is.</returns>
    public Estimate? Estimate(Func<double, double, double[], double?> coefficient, double confidence)
    {
        ConfidenceInterval.CheckConfidence(confidence);
        var margins = new double[_categories];
        var (sum, weight) = (0.0, 0.0);
        for (var group = 0; group < _groups; group++)
            Take(group, ref sum, ref weight, margins);
        if (coefficient(sum, weight, margins) is not { } value)
            return null;

        var random = new SeededRandom(unchecked(_seed + 1));
        var replicates = new List<double>(Replicates);
        for (var r = 0; r < Replicates && _groups > 1; r++)
        {
            (sum, weight) = (0, 0);
            Array.Clear(margins);
            for (var k = 0; k < _groups; k++)
                Take((int)random.NextBelow(_groups), ref sum, ref weight, margins);
            if (coefficient(sum, weight, margins) is { } replicate)
                replicates.Add(replicate);
        }

        if (replicates.Count < Replicates / 2)
            return Quality.Estimate.Of(value, null, _seed);
        replicates.Sort();
        return Quality.Estimate.Of(value, new ConfidenceInterval(At(replicates, (1 - confidence) / 2), At(replicates, (1 + confidence) / 2), confidence), _seed);
    }

    private int GroupOf(int item) => _groupOf is null ? item : _groupOf[item];

    private void Take(int group, ref double sum, ref double weight, double[] margins)
    {
        sum += _sums[group];
        weight += _weights[group];
        var row = _margins.AsSpan(group * _categories, _categories);
        for (var c = 0; c < row.Length; c++)
            margins[c] += row[c];
    }

    private static double At(List<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var below = (int)place;
        return below + 1 < sorted.Count ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
