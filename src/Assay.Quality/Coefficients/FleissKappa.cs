namespace Assay.Quality;

/// <summary>Fleiss' kappa: agreement of any number of labelers, each item labeled by equally many of them.</summary>
/// <remarks>J. Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76, 1971. Interval by a bootstrap over items.</remarks>
public static class FleissKappa
{
    /// <summary>Over all items with a rating.</summary>
    /// <param name="ratings">All ratings; each labeled item has the same number of them, two or more.</param>
    /// <param name="confidence">In (0, 1).</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static Estimate Of(Ratings ratings, double confidence = 0.95, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var labeled = Enumerable.Range(0, ratings.Items).Where(i => ratings.CategoriesOf(i).Length > 0).ToArray();
        if (labeled.Length == 0)
            return Estimate.None(Undefined.NoData);
        var each = ratings.CategoriesOf(labeled[0]).Length;
        if (labeled.Any(i => ratings.CategoriesOf(i).Length != each))
            return Estimate.None(Undefined.UnequalLabelers);
        if (each < 2)
            return Estimate.None(ratings.Labelers < 2 ? Undefined.OneLabeler : Undefined.NoOverlap);

        var counts = new CategoryCounts(ratings.Categories);
        var bootstrap = new GroupedBootstrap(labeled.Length, ratings.Categories, seed);
        for (var k = 0; k < labeled.Length; k++)
        {
            counts.Read(ratings.CategoriesOf(labeled[k]));
            var agreeing = 0.0;
            foreach (var category in counts.Seen)
            {
                agreeing += (double)counts[category] * (counts[category] - 1);
                bootstrap.Count(k, category, counts[category]);
            }

            bootstrap.Add(k, agreeing / (each * (each - 1.0)), 1);
        }

        return bootstrap.Estimate(Kappa, confidence) ?? Estimate.None(Undefined.OneCategory);

        double? Kappa(double agreement, double items, double[] margins)
        {
            var chance = 0.0;
            foreach (var margin in margins)
                chance += margin / (items * each) * (margin / (items * each));
            return 1 - chance < 1e-12 ? null : (agreement / items - chance) / (1 - chance);
        }
    }
}
