namespace Assay.Quality;

/// <summary>MACE: each labeler either knows and says the truth, or does not look and says what they usually say.</summary>
/// <remarks>
/// D. Hovy, T. Berg-Kirkpatrick, A. Vaswani and E. Hovy, "Learning whom to trust with MACE", NAACL 2013; EM with added counts from several random starts, of which the most likely one is kept.
/// Categories are equally probable beforehand.
/// </remarks>
public static class Mace
{
    /// <summary>Fits the model. One pass over the ratings per iteration and start.</summary>
    /// <param name="ratings">All ratings, of at least one category.</param>
    /// <param name="iteration">When to stop; the default is the paper's 50 passes.</param>
    /// <param name="starts">Random starts, at least 1.</param>
    /// <param name="seed">Of the starts.</param>
    public static LabelerModel Fit(Ratings ratings, Iteration? iteration = null, int starts = 10, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratings.Categories, 1, nameof(ratings));
        ArgumentOutOfRangeException.ThrowIfLessThan(starts, 1);
        iteration ??= new(MaxIterations: 50, Tolerance: 1e-5);
        var random = new SeededRandom(seed);
        LabelerModel? best = null;
        for (var start = 0; start < starts; start++)
        {
            var model = FitOnce(ratings, iteration, random, seed);
            if (best is null || model.LogLikelihood > best.LogLikelihood)
                best = model;
        }

        return best!;
    }

    private static LabelerModel FitOnce(Ratings ratings, Iteration iteration, SeededRandom random, long seed)
    {
        var q = ratings.Categories;
        var smoothing = 0.1 / q;
        var posteriors = new Posteriors(ratings);
        var knows = new double[ratings.Labelers];
        var habits = new double[(long)ratings.Labelers * q];
        for (var j = 0; j < knows.Length; j++)
            knows[j] = 0.5 + 0.5 * random.NextDouble();
        for (var j = 0; j < knows.Length; j++)
        {
            var row = habits.AsSpan(j * q, q);
            var sum = 0.0;
            for (var c = 0; c < q; c++)
                sum += row[c] = 1 + random.NextDouble();
            for (var c = 0; c < q; c++)
                row[c] /= sum;
        }

        var (passes, converged) = (0, false);
        while (passes < iteration.MaxIterations && !converged)
        {
            passes++;
            posteriors.Begin();
            var known = new double[ratings.Labelers];
            var all = new double[ratings.Labelers];
            var guessed = new double[habits.Length];
            for (var item = 0; item < ratings.Items; item++)
            {
                var labelers = ratings.LabelersOf(item);
                var given = ratings.CategoriesOf(item);
                if (labelers.Length == 0)
                    continue;
                var logs = posteriors.Logs;
                logs.Fill(-Math.Log(q));
                for (var k = 0; k < labelers.Length; k++)
                {
                    var guess = (1 - knows[labelers[k]]) * habits[labelers[k] * q + given[k]];
                    var log = Posteriors.Log(guess);
                    for (var c = 0; c < q; c++)
                        logs[c] += log;
                    logs[given[k]] += Posteriors.Log(knows[labelers[k]] + guess) - log;
                }

                posteriors.Set(item);
                var posterior = posteriors.Of(item);
                for (var k = 0; k < labelers.Length; k++)
                {
                    var guess = (1 - knows[labelers[k]]) * habits[labelers[k] * q + given[k]];
                    var knew = knows[labelers[k]] + guess is var sum && sum > 0 ? posterior[given[k]] * knows[labelers[k]] / sum : 0;
                    known[labelers[k]] += knew;
                    guessed[labelers[k] * q + given[k]] += 1 - knew;
                    all[labelers[k]]++;
                }
            }

            for (var j = 0; j < knows.Length; j++)
            {
                knows[j] = (known[j] + smoothing) / (all[j] + 2 * smoothing);
                for (var c = 0; c < q; c++)
                    habits[j * q + c] = (guessed[j * q + c] + smoothing) / (all[j] - known[j] + q * smoothing);
            }

            converged = posteriors.Change <= iteration.Tolerance;
        }

        return new LabelerModel(ratings, posteriors.Values, posteriors.Shares(), passes, converged, posteriors.LogLikelihood, seed);
    }
}
