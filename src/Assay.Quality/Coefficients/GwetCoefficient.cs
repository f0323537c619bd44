namespace Assay.Quality;

/// <summary>Gwet's AC1 and AC2: agreement of any number of labelers that does not collapse where one category is much more frequent than the others.</summary>
/// <remarks>
/// K. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal of Mathematical and Statistical Psychology 61, 2008, and "Handbook of
/// Inter-Rater Reliability", 4th ed., 2014: missing values and weights (AC2). Interval by his variance with Student's distribution.
/// </remarks>
public static class GwetCoefficient
{
    /// <summary>AC1, or AC2 with weights. 1: they always agree; 0: as by chance.</summary>
    /// <param name="ratings">All ratings. All categories count, those that nobody chose included.</param>
    /// <param name="weighting">Identity for AC1; otherwise the numbers of the categories are their order.</param>
    /// <param name="confidence">In (0, 1).</param>
    public static Estimate Of(Ratings ratings, Weighting weighting = Weighting.Identity, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ConfidenceInterval.CheckConfidence(confidence);
        var q = ratings.Categories;
        if (ratings.Count == 0)
            return Estimate.None(Undefined.NoData);
        if (q < 2)
            return Estimate.None(Undefined.OneCategory);
        var shares = new double[q];
        var (items, paired, agreement) = (0, 0, 0.0);
        var counts = new CategoryCounts(q);
        var own = new double[ratings.Items];
        for (var item = 0; item < ratings.Items; item++)
        {
            var n = ratings.CategoriesOf(item).Length;
            if (n == 0)
                continue;
            counts.Read(ratings.CategoriesOf(item));
            foreach (var category in counts.Seen)
                shares[category] += (double)counts[category] / n;
            items++;
            if (n < 2)
                continue;
            own[item] = AgreementOn(counts, n, weighting, q);
            agreement += own[item];
            paired++;
        }

        if (paired == 0)
            return Estimate.None(ratings.Labelers < 2 ? Undefined.OneLabeler : Undefined.NoOverlap);
        agreement /= paired;
        var total = TotalWeight(weighting, q) / (q * (q - 1.0));
        var chance = total * shares.Sum(s => s / items * (1 - s / items));
        var coefficient = (agreement - chance) / (1 - chance);
        if (items < 2)
            return Estimate.Of(coefficient, null);

        var squares = 0.0;
        for (var item = 0; item < ratings.Items; item++)
        {
            var n = ratings.CategoriesOf(item).Length;
            if (n == 0)
                continue;
            counts.Read(ratings.CategoriesOf(item));
            var expected = total * counts.Seen.Sum(c => (double)counts[c] / n * (1 - shares[c] / items));
            var value = n < 2 ? 0 : (double)items / paired * (own[item] - chance) / (1 - chance);
            var deviation = value - 2 * (1 - coefficient) * (expected - chance) / (1 - chance) - coefficient;
            squares += deviation * deviation;
        }

        var margin = StudentT.TwoSided(confidence, items - 1) * Math.Sqrt(squares / items / (items - 1.0));
        return Estimate.Of(coefficient, new ConfidenceInterval(Math.Max(-1, coefficient - margin), Math.Min(1, coefficient + margin), confidence));
    }

    private static double AgreementOn(CategoryCounts counts, int n, Weighting weighting, int categories)
    {
        var sum = 0.0;
        foreach (var a in counts.Seen)
        {
            var near = weighting == Weighting.Identity ? counts[a] : counts.Seen.Sum(b => weighting.Of(a, b, categories) * counts[b]);
            sum += counts[a] * (near - 1.0);
        }

        return sum / ((double)n * (n - 1));
    }

    private static double TotalWeight(Weighting weighting, int categories)
    {
        // All pairs of the same distance have the same weight.
        double sum = categories;
        for (var distance = 1; distance < categories && weighting != Weighting.Identity; distance++)
            sum += 2.0 * (categories - distance) * weighting.Of(0, distance, categories);
        return sum;
    }
}
