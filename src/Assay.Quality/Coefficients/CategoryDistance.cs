namespace Assay.Quality;

/// <summary>Krippendorff's difference functions.</summary>
internal sealed class CategoryDistance
{
    private readonly Metric _metric;
    private readonly double[] _numbers;

    /// <param name="metric">The scale.</param>
    /// <param name="numbers">What the categories stand for.</param>
    /// <param name="margins">How often each occurs: the distance of ranks.</param>
    public CategoryDistance(Metric metric, IReadOnlyList<double> numbers, double[] margins)
    {
        _metric = metric;
        _numbers = metric == Metric.Ordinal ? Ranks(numbers, margins) : [.. numbers];
    }

    public double Between(int a, int b)
    {
        if (a == b)
            return 0;
        if (_metric == Metric.Nominal)
            return 1;
        var difference = _numbers[a] - _numbers[b];
        if (_metric != Metric.Ratio)
            return difference * difference;
        var sum = _numbers[a] + _numbers[b];
        return sum == 0 ? 0 : difference / sum * (difference / sum);
    }

    /// <summary>The sum over all ordered pairs of values of their distance.</summary>
    public double Expected(double[] margins, double values)
    {
        if (_metric == Metric.Nominal)
            return values * values - margins.Sum(m => m * m);
        var sum = 0.0;
        if (_metric == Metric.Ratio)
        {
            for (var a = 0; a < margins.Length; a++)
                for (var b = 0; b < a && margins[a] > 0; b++)
                    if (margins[b] > 0)
                        sum += 2 * margins[a] * margins[b] * Between(a, b);
            return sum;
        }

        // Squares of differences need no pairs: about the mean they are the variance.
        var mean = margins.Select((m, c) => m == 0 ? 0 : m * _numbers[c]).Sum() / values;
        for (var c = 0; c < margins.Length; c++)
            if (margins[c] > 0)
                sum += margins[c] * (_numbers[c] - mean) * (_numbers[c] - mean);
        return 2 * values * sum;
    }

    // Between two ranks lie the values of the ranks in between, and half of their own: the distance is that of the middles of the ranks.
    private static double[] Ranks(IReadOnlyList<double> numbers, double[] margins)
    {
        var ranks = new double[margins.Length];
        var below = 0.0;
        foreach (var equal in Enumerable.Range(0, margins.Length).GroupBy(c => numbers[c]).OrderBy(group => group.Key))
        {
            var here = equal.Sum(c => margins[c]);
            foreach (var c in equal)
                ranks[c] = below + here / 2;
            below += here;
        }

        return ranks;
    }
}
