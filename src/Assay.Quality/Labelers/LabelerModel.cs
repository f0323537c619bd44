namespace Assay.Quality;

/// <summary>When an iteration stops.</summary>
/// <param name="MaxIterations">At most as many passes over the ratings.</param>
/// <param name="Tolerance">Converged once no item's posterior moved by more than this.</param>
public sealed record Iteration(int MaxIterations = 200, double Tolerance = 1e-6);

/// <summary>What a model of the labelers says: what each item is, and how good each labeler is.</summary>
public sealed class LabelerModel
{
    private readonly Ratings _ratings;
    private readonly double[] _posteriors;
    private readonly double[] _shares;
    private double[]? _confusion;

    internal LabelerModel(Ratings ratings, double[] posteriors, double[] shares, int iterations, bool converged, double logLikelihood, long? seed = null)
    {
        (_ratings, _posteriors, _shares) = (ratings, posteriors, shares);
        (Iterations, Converged, LogLikelihood, Seed) = (iterations, converged, logLikelihood, seed);
    }

    /// <summary>Passes over the ratings.</summary>
    public int Iterations { get; }

    /// <summary>Whether the posteriors stood still before the passes ran out. If not, read the figures with care.</summary>
    public bool Converged { get; }

    /// <summary>Logarithm of the likelihood of the ratings under the model (of GLAD, with its priors).</summary>
    public double LogLikelihood { get; }

    /// <summary>Seed of the random starts; null of a model that has none.</summary>
    public long? Seed { get; }

    /// <summary>Share of each category among the items.</summary>
    public IReadOnlyList<double> ClassShares => _shares;

    /// <summary>Probability of each category for the item. Of an item without ratings: the class shares.</summary>
    public ReadOnlySpan<double> Posterior(int item) => _posteriors.AsSpan(item * _ratings.Categories, _ratings.Categories);

    /// <summary>The most probable category of the item; of equally probable ones the first.</summary>
    public int LabelOf(int item)
    {
        var posterior = Posterior(item);
        var best = 0;
        for (var c = 1; c < posterior.Length; c++)
            if (posterior[c] > posterior[best])
                best = c;
        return best;
    }

    /// <summary>Probability of each category for an item that need not be among the fitted ones, from the class shares and the labelers' confusion.</summary>
    /// <param name="labelers">Who labeled it. One whose number is not among the model's labelers tells nothing.</param>
    /// <param name="given">What each of them said, in step with <paramref name="labelers"/>.</param>
    /// <param name="smoothing">Added to each cell of a confusion matrix before it is normed; what was never seen is improbable then, not impossible.</param>
    public double[] PosteriorOf(ReadOnlySpan<int> labelers, ReadOnlySpan<int> given, double smoothing = 0.01)
    {
        if (given.Length != labelers.Length)
            throw new ArgumentException("Every labeler says one thing.", nameof(given));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(smoothing);
        var q = _ratings.Categories;
        var logs = new double[q];
        for (var truth = 0; truth < q; truth++)
        {
            logs[truth] = Posteriors.Log(_shares[truth]);
            for (var k = 0; k < labelers.Length; k++)
            {
                if ((uint)labelers[k] >= (uint)_ratings.Labelers)
                    continue;
                var row = ConfusionRow(labelers[k], truth);
                var sum = smoothing * q;
                foreach (var cell in row)
                    sum += cell;
                logs[truth] += Math.Log((row[given[k]] + smoothing) / sum);
            }
        }

        var max = logs.Max();
        var all = logs.Sum(log => Math.Exp(log - max));
        return Array.ConvertAll(logs, log => Math.Exp(log - max) / all);
    }

    /// <summary>How often the labeler says <paramref name="given"/> where <paramref name="truth"/> is true: a cell of the confusion matrix; null where not even half an item of that kind is expected among those the labeler saw.</summary>
    public double? Confusion(int labeler, int truth, int given)
    {
        var row = ConfusionRow(labeler, truth);
        var sum = 0.0;
        foreach (var cell in row)
            sum += cell;
        return sum >= 0.5 ? row[given] / sum : null;
    }

    /// <summary>The share of the labeler's ratings that are right according to the model, with the exact interval of as many right ones.</summary>
    /// <param name="labeler">The labeler.</param>
    /// <param name="confidence">In (0, 1). It does not count that the truth is itself estimated.</param>
    /// <returns>Undefined where the labeler rated nothing.</returns>
    public Estimate Accuracy(int labeler, double confidence = 0.95)
    {
        ConfidenceInterval.CheckConfidence(confidence);
        var (right, all) = (0.0, 0.0);
        for (var truth = 0; truth < _ratings.Categories; truth++)
        {
            var row = ConfusionRow(labeler, truth);
            right += row[truth];
            foreach (var cell in row)
                all += cell;
        }

        return all < 0.5 ? Estimate.None(Undefined.NoData) : Estimate.Of(Math.Clamp(right / all, 0, 1), ProportionInterval.ClopperPearson(right, Math.Max(all, right), confidence));
    }

    /// <summary>The confusion of all labelers together, each row a true category.</summary>
    internal double[] MeanConfusion()
    {
        var q = _ratings.Categories;
        var mean = new double[q * q];
        for (var labeler = 0; labeler < _ratings.Labelers; labeler++)
            for (var truth = 0; truth < q; truth++)
            {
                var row = ConfusionRow(labeler, truth);
                for (var given = 0; given < q; given++)
                    mean[truth * q + given] += row[given];
            }

        // Half a rating each, so that nothing is impossible because it was not seen.
        for (var truth = 0; truth < q; truth++)
        {
            var row = mean.AsSpan(truth * q, q);
            var sum = 0.5 * q;
            foreach (var cell in row)
                sum += cell;
            for (var given = 0; given < q; given++)
                row[given] = (row[given] + 0.5) / sum;
        }

        return mean;
    }

    internal Ratings Ratings => _ratings;

    // Expected counts, true category by given one, computed once for all labelers.
    private ReadOnlySpan<double> ConfusionRow(int labeler, int truth)
    {
        var q = _ratings.Categories;
        if (_confusion is null)
        {
            var counts = new double[(long)_ratings.Labelers * q * q];
            for (var item = 0; item < _ratings.Items; item++)
            {
                var labelers = _ratings.LabelersOf(item);
                var given = _ratings.CategoriesOf(item);
                var posterior = Posterior(item);
                for (var k = 0; k < labelers.Length; k++)
                    for (var c = 0; c < q; c++)
                        counts[((long)labelers[k] * q + c) * q + given[k]] += posterior[c];
            }

            _confusion = counts;
        }

        return _confusion.AsSpan((labeler * q + truth) * q, q);
    }
}
