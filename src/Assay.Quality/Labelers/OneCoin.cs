namespace Assay.Quality;

/// <summary>The one-coin model: each labeler is right with a probability of their own, and otherwise says any other category equally often.</summary>
/// <remarks>Dawid and Skene's model with one parameter per labeler; the name is that of Y. Zhang et al., "Spectral methods meet EM", NIPS 2014. For labelers with few ratings.</remarks>
public static class OneCoin
{
    /// <summary>Fits the model by maximum likelihood with half a right and half a wrong rating added to each labeler.</summary>
    /// <param name="ratings">All ratings, of at least one category.</param>
    /// <param name="iteration">When to stop.</param>
    public static LabelerModel Fit(Ratings ratings, Iteration? iteration = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratings.Categories, 1, nameof(ratings));
        iteration ??= new();
        var q = ratings.Categories;
        var posteriors = new Posteriors(ratings);
        var shares = posteriors.Shares();
        var (right, wrong) = Maximise(ratings, posteriors);
        var (passes, converged) = (0, false);
        while (passes < iteration.MaxIterations && !converged)
        {
            passes++;
            posteriors.Begin();
            var logShares = Array.ConvertAll(shares, Posteriors.Log);
            for (var item = 0; item < ratings.Items; item++)
            {
                var labelers = ratings.LabelersOf(item);
                var given = ratings.CategoriesOf(item);
                if (labelers.Length == 0)
                    continue;
                var logs = posteriors.Logs;
                logShares.CopyTo(logs);
                for (var k = 0; k < labelers.Length; k++)
                {
                    // All but one category get the same; the one gets the rest.
                    for (var c = 0; c < q; c++)
                        logs[c] += wrong[labelers[k]];
                    logs[given[k]] += right[labelers[k]] - wrong[labelers[k]];
                }

                posteriors.Set(item);
            }

            shares = posteriors.Shares();
            (right, wrong) = Maximise(ratings, posteriors);
            converged = posteriors.Change <= iteration.Tolerance;
        }

        for (var item = 0; item < ratings.Items; item++)
            if (ratings.CategoriesOf(item).Length == 0)
                shares.CopyTo(posteriors.Of(item));
        return new LabelerModel(ratings, posteriors.Values, shares, passes, converged, posteriors.LogLikelihood);
    }

    private static (double[] Right, double[] Wrong) Maximise(Ratings ratings, Posteriors posteriors)
    {
        var (hits, all) = (new double[ratings.Labelers], new double[ratings.Labelers]);
        for (var item = 0; item < ratings.Items; item++)
        {
            var labelers = ratings.LabelersOf(item);
            var given = ratings.CategoriesOf(item);
            var posterior = posteriors.Of(item);
            for (var k = 0; k < labelers.Length; k++)
            {
                hits[labelers[k]] += posterior[given[k]];
                all[labelers[k]]++;
            }
        }

        var others = Math.Max(1, ratings.Categories - 1);
        var right = hits.Select((h, j) => (h + 0.5) / (all[j] + 1)).ToArray();
        return (Array.ConvertAll(right, Posteriors.Log), Array.ConvertAll(right, r => Posteriors.Log((1 - r) / others)));
    }
}
