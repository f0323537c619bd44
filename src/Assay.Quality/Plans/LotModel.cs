namespace Assay.Quality;

/// <summary>How the wrong ones of a sample are distributed when a share of what it is drawn from is wrong.</summary>
public abstract record LotModel
{
    private LotModel() { }

    /// <summary>The sample is drawn from a stream that goes on, or from a lot so large that drawing does not change it: binomial.</summary>
    public static LotModel Stream { get; } = new BinomialModel();

    /// <summary>Quality is counted as defects per unit, of which one unit may have several: Poisson. The only model for AQLs above 10.</summary>
    public static LotModel DefectsPerUnit { get; } = new PoissonModel();

    /// <summary>The sample is drawn without replacement from one lot that is judged for itself: hypergeometric.</summary>
    /// <param name="size">Items in the lot, at least 1.</param>
    public static LotModel Lot(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return new HypergeometricModel(size);
    }

    /// <summary>Items in the lot; null where it has no end.</summary>
    public virtual int? Size => null;

    /// <summary>The probability of at most <paramref name="c"/> wrong in a sample of <paramref name="n"/>.</summary>
    /// <param name="c">Any number.</param>
    /// <param name="n">0 or more, at most <see cref="Size"/>.</param>
    /// <param name="quality">Share that is wrong, in [0, 1]; of <see cref="DefectsPerUnit"/> defects per unit. A lot holds the nearest whole number of wrong ones.</param>
    public abstract double AtMost(int c, int n, double quality);

    /// <summary>The probability of more than <paramref name="c"/> wrong in a sample of <paramref name="n"/>, with all its digits where it is small.</summary>
    /// <param name="c">Any number.</param>
    /// <param name="n">0 or more, at most <see cref="Size"/>.</param>
    /// <param name="quality">As of <see cref="AtMost"/>.</param>
    public abstract double Above(int c, int n, double quality);

    /// <summary>ln of the probability that of the next <paramref name="m"/> exactly <paramref name="k"/> are wrong, after <paramref name="found"/> wrong among <paramref name="n"/>.</summary>
    internal abstract double LogNext(int k, int m, int found, int n, double quality);

    /// <summary>The number of wrong ones that a lot of this size and quality holds; −1 where the lot has no end.</summary>
    internal virtual int WrongIn(double quality) => -1;

    /// <summary>Whether items are right or wrong, so that one at a time can be judged.</summary>
    internal virtual bool CountsItems => true;

    private sealed record BinomialModel : LotModel
    {
        public override double AtMost(int c, int n, double quality) => Binomial.AtMost(c, n, quality);

        public override double Above(int c, int n, double quality) => Binomial.Above(c, n, quality);

        internal override double LogNext(int k, int m, int found, int n, double quality) => Binomial.LogProbability(k, m, quality);
    }

    private sealed record PoissonModel : LotModel
    {
        internal override bool CountsItems => false;

        public override double AtMost(int c, int n, double quality) => Poisson.AtMost(c, n * quality);

        public override double Above(int c, int n, double quality) => Poisson.Above(c, n * quality);

        internal override double LogNext(int k, int m, int found, int n, double quality) => Poisson.LogProbability(k, m * quality);
    }

    private sealed record HypergeometricModel(int Items) : LotModel
    {
        public override int? Size => Items;

        public override double AtMost(int c, int n, double quality) => Hypergeometric.AtMost(c, Items, WrongIn(quality), n);

        public override double Above(int c, int n, double quality) => Hypergeometric.Above(c, Items, WrongIn(quality), n);

        internal override double LogNext(int k, int m, int found, int n, double quality)
        {
            var left = WrongIn(quality) - found;
            return left < 0 || left > Items - n ? double.NegativeInfinity : Hypergeometric.LogProbability(k, Items - n, left, m);
        }

        internal override int WrongIn(double quality) => (int)Math.Round(quality * Items);
    }
}
