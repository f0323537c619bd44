namespace Assay.Quality;

/// <summary>Dawid and Skene's model: each labeler has a confusion matrix of their own.</summary>
/// <remarks>A. Dawid and A. Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm", Applied Statistics 28, 1979; begun with the shares of votes, as they did.</remarks>
public static class DawidSkene
{
    /// <summary>Fits the model by maximum likelihood. One pass over the ratings per iteration; memory items × categories and labelers × categories².</summary>
    /// <param name="ratings">All ratings, of at least one category.</param>
    /// <param name="iteration">When to stop.</param>
    /// <param name="smoothing">Added to each cell of a confusion matrix before it is normed; 0 is pure maximum likelihood, 0.01 steadies labelers with few ratings.</param>
    public static LabelerModel Fit(Ratings ratings, Iteration? iteration = null, double smoothing = 0)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratings.Categories, 1, nameof(ratings));
        ArgumentOutOfRangeException.ThrowIfNegative(smoothing);
        iteration ??= new();
        var q = ratings.Categories;
        var posteriors = new Posteriors(ratings);

        // Logarithms of P(given | truth), a column for each labeler and given category, so that a rating adds one run of numbers.
        var errors = new double[(long)ratings.Labelers * q * q];
        var shares = posteriors.Shares();
        Maximise(ratings, posteriors, errors, smoothing);
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
                    var column = errors.AsSpan((labelers[k] * q + given[k]) * q, q);
                    for (var c = 0; c < q; c++)
                        logs[c] += column[c];
                }

                posteriors.Set(item);
            }

            shares = posteriors.Shares();
            Maximise(ratings, posteriors, errors, smoothing);
            converged = posteriors.Change <= iteration.Tolerance;
        }

        for (var item = 0; item < ratings.Items; item++)
            if (ratings.CategoriesOf(item).Length == 0)
                shares.CopyTo(posteriors.Of(item));
        return new LabelerModel(ratings, posteriors.Values, shares, passes, converged, posteriors.LogLikelihood);
    }

    private static void Maximise(Ratings ratings, Posteriors posteriors, double[] errors, double smoothing)
    {
        var q = ratings.Categories;
        Array.Fill(errors, smoothing);
        for (var item = 0; item < ratings.Items; item++)
        {
            var labelers = ratings.LabelersOf(item);
            var given = ratings.CategoriesOf(item);
            var posterior = posteriors.Of(item);
            for (var k = 0; k < labelers.Length; k++)
            {
                var column = errors.AsSpan((labelers[k] * q + given[k]) * q, q);
                for (var c = 0; c < q; c++)
                    column[c] += posterior[c];
            }
        }

        for (var labeler = 0; labeler < ratings.Labelers; labeler++)
            for (var truth = 0; truth < q; truth++)
            {
                var sum = 0.0;
                for (var given = 0; given < q; given++)
                    sum += errors[(labeler * q + given) * q + truth];
                for (var given = 0; given < q; given++)
                    errors[(labeler * q + given) * q + truth] = Posteriors.Log(sum > 0 ? errors[(labeler * q + given) * q + truth] / sum : 1.0 / q);
            }
    }
}
