namespace Assay.Quality;

/// <summary>The posteriors that an EM algorithm moves, and how far they moved.</summary>
internal sealed class Posteriors
{
    private readonly Ratings _ratings;
    private readonly double[] _logs;

    /// <summary>Starts with the shares of votes; of an item without votes with equal shares.</summary>
    public Posteriors(Ratings ratings)
    {
        _ratings = ratings;
        var q = ratings.Categories;
        _logs = new double[q];
        Values = new double[(long)ratings.Items * q];
        for (var item = 0; item < ratings.Items; item++)
        {
            var given = ratings.CategoriesOf(item);
            var row = Of(item);
            if (given.Length == 0)
                row.Fill(1.0 / q);
            foreach (var category in given)
                row[category] += 1.0 / given.Length;
        }
    }

    public double[] Values { get; }

    /// <summary>The largest change since <see cref="Begin"/>.</summary>
    public double Change { get; private set; }

    public double LogLikelihood { get; private set; }

    public Span<double> Of(int item) => Values.AsSpan(item * _ratings.Categories, _ratings.Categories);

    public void Begin() => (Change, LogLikelihood) = (0, 0);

    /// <summary>Room for the logarithms of an item's joint probabilities.</summary>
    public Span<double> Logs => _logs;

    /// <summary>Turns <see cref="Logs"/> into the item's posterior.</summary>
    public void Set(int item)
    {
        var max = double.NegativeInfinity;
        foreach (var log in _logs)
            max = Math.Max(max, log);
        var sum = 0.0;
        for (var c = 0; c < _logs.Length; c++)
            sum += _logs[c] = Math.Exp(_logs[c] - max);
        LogLikelihood += max + Math.Log(sum);
        var row = Of(item);
        for (var c = 0; c < row.Length; c++)
        {
            var value = _logs[c] / sum;
            Change = Math.Max(Change, Math.Abs(value - row[c]));
            row[c] = value;
        }
    }

    /// <summary>Mean posterior of each category over the items that have ratings.</summary>
    public double[] Shares()
    {
        var shares = new double[_ratings.Categories];
        var items = 0;
        for (var item = 0; item < _ratings.Items; item++)
        {
            if (_ratings.CategoriesOf(item).Length == 0)
                continue;
            items++;
            var row = Of(item);
            for (var c = 0; c < row.Length; c++)
                shares[c] += row[c];
        }

        for (var c = 0; c < shares.Length; c++)
            shares[c] = items == 0 ? 1.0 / shares.Length : shares[c] / items;
        return shares;
    }

    /// <summary>The logarithm, with a bottom, so that what was never seen is very improbable rather than impossible.</summary>
    public static double Log(double probability) => Math.Log(Math.Max(probability, 1e-300));
}
