namespace Assay.Quality;

/// <summary>Cohen's kappa: agreement of two labelers beyond what their own habits would bring about by chance.</summary>
/// <remarks>
/// J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960; weighted: Psychological Bulletin 70, 1968. Interval by the large-sample
/// variance of J. Fleiss, J. Cohen and B. Everitt, Psychological Bulletin 72, 1969.
/// </remarks>
public static class CohenKappa
{
    /// <summary>Over the items that both labeled; the first rating of each counts. 1: they always agree; 0: as by chance; below: less than that.</summary>
    /// <param name="ratings">All ratings.</param>
    /// <param name="a">One labeler.</param>
    /// <param name="b">Another.</param>
    /// <param name="weighting">Whether near categories agree a little; their numbers are their order.</param>
    /// <param name="confidence">In (0, 1).</param>
    public static Estimate Between(Ratings ratings, int a, int b, Weighting weighting = Weighting.Identity, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfEqual(a, b);
        var table = new Dictionary<(int A, int B), int>();
        for (var item = 0; item < ratings.Items; item++)
            if (ratings.CategoryBy(item, a) is var x && x >= 0 && ratings.CategoryBy(item, b) is var y && y >= 0)
                table[(x, y)] = table.GetValueOrDefault((x, y)) + 1;
        return Of(table, ratings.Categories, weighting, confidence);
    }

    internal static Estimate Of(Dictionary<(int A, int B), int> table, int categories, Weighting weighting, double confidence)
    {
        ConfidenceInterval.CheckConfidence(confidence);
        double n = table.Values.Sum(count => (long)count);
        if (n == 0)
            return Estimate.None(Undefined.NoOverlap);
        var (ofA, ofB) = (new double[categories], new double[categories]);
        foreach (var ((a, b), count) in table)
        {
            ofA[a] += count / n;
            ofB[b] += count / n;
        }

        // How much each category of the one agrees with the habits of the other.
        var (meanOfA, meanOfB) = (Means(ofB, weighting), Means(ofA, weighting));
        var observed = table.Sum(cell => cell.Value / n * weighting.Of(cell.Key.A, cell.Key.B, categories));
        var chance = ofA.Select((p, i) => p * meanOfA[i]).Sum();
        if (1 - chance < 1e-12)
            return Estimate.None(Undefined.OneCategory);
        var kappa = (observed - chance) / (1 - chance);
        var squares = 0.0;
        foreach (var ((a, b), count) in table)
        {
            var deviation = weighting.Of(a, b, categories) - (meanOfA[a] + meanOfB[b]) * (1 - kappa);
            squares += count / n * deviation * deviation;
        }

        var centre = kappa - chance * (1 - kappa);
        var error = Math.Sqrt(Math.Max(0, squares - centre * centre) / n) / (1 - chance);
        var z = Normal.TwoSided(confidence);
        return Estimate.Of(kappa, new ConfidenceInterval(Math.Max(-1, kappa - z * error), Math.Min(1, kappa + z * error), confidence));
    }

    private static double[] Means(double[] other, Weighting weighting)
    {
        if (weighting == Weighting.Identity)
            return other;
        var means = new double[other.Length];
        for (var i = 0; i < means.Length; i++)
            for (var j = 0; j < means.Length; j++)
                means[i] += other[j] * weighting.Of(i, j, means.Length);
        return means;
    }
}
