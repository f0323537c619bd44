namespace Assay.Quality;

/// <summary>Krippendorff's alpha: agreement of any number of labelers, with missing values, on any scale.</summary>
/// <remarks>
/// K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, and "Content Analysis", 4th ed., 2019, 12. Items with a single rating do not count. Interval by a bootstrap
/// over items; the distances between ranks are those of all data in every replicate.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>1: no disagreement; 0: as much as by chance; below: more than that.</summary>
    /// <param name="ratings">All ratings.</param>
    /// <param name="metric">The scale of the categories.</param>
    /// <param name="scale">The numbers that the categories stand for; left out, they stand for their own numbers. Names need none.</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <param name="seed">Of the bootstrap.</param>
    /// <returns>Undefined with one labeler, without overlap, with one category, or where a number does not fit the scale.</returns>
    public static Estimate Of(Ratings ratings, Metric metric = Metric.Nominal, IReadOnlyList<double>? scale = null, double confidence = 0.95, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var numbers = scale ?? [.. Enumerable.Range(0, ratings.Categories).Select(i => (double)i)];
        if (ratings.Count == 0)
            return Estimate.None(Undefined.NoData);
        if (metric != Metric.Nominal && (numbers.Count < ratings.Categories || numbers.Any(x => !double.IsFinite(x) || (metric == Metric.Ratio && x < 0))))
            return Estimate.None(Undefined.NoScale);
        var paired = Enumerable.Range(0, ratings.Items).Where(i => ratings.CategoriesOf(i).Length > 1).ToArray();
        if (paired.Length == 0)
            return Estimate.None(ratings.Labelers < 2 ? Undefined.OneLabeler : Undefined.NoOverlap);

        var margins = new double[ratings.Categories];
        foreach (var item in paired)
            foreach (var category in ratings.CategoriesOf(item))
                margins[category]++;
        var distance = new CategoryDistance(metric, numbers, margins);
        var counts = new CategoryCounts(ratings.Categories);
        var bootstrap = new GroupedBootstrap(paired.Length, ratings.Categories, seed);
        for (var k = 0; k < paired.Length; k++)
        {
            var categories = ratings.CategoriesOf(paired[k]);
            counts.Read(categories);
            var disagreement = 0.0;
            for (var i = 0; i < counts.Seen.Count; i++)
            {
                var a = counts.Seen[i];
                bootstrap.Count(k, a, counts[a]);
                for (var j = 0; j < i; j++)
                    disagreement += 2.0 * counts[a] * counts[counts.Seen[j]] * distance.Between(a, counts.Seen[j]);
            }

            bootstrap.Add(k, disagreement / (categories.Length - 1), categories.Length);
        }

        return bootstrap.Estimate(Alpha, confidence) ?? Estimate.None(Undefined.OneCategory);

        double? Alpha(double disagreement, double values, double[] of) =>
            distance.Expected(of, values) is var expected && expected > 0 ? 1 - (values - 1) * disagreement / expected : null;
    }
}
