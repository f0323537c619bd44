namespace Assay.Quality;

/// <summary>GLAD: labelers differ in ability and items in difficulty; a labeler is right with probability 1 / (1 + e^(−ability × ease)).</summary>
/// <remarks>
/// J. Whitehill et al., "Whose vote should count more", NIPS 2009, with their normal priors about 1 for abilities and for the logarithm of the ease. Wrong labels are equally probable. The
/// M-step is one Newton step for each ability and each ease, taken in the same pass as the E-step.
/// </remarks>
public static class Glad
{
    private const double LargestStep = 1;

    /// <summary>Fits the model. One pass over the ratings per iteration.</summary>
    /// <param name="ratings">All ratings, of at least one category.</param>
    /// <param name="iteration">When to stop; the default is 100 passes or a change of 1e-5.</param>
    public static LabelerModel Fit(Ratings ratings, Iteration? iteration = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratings.Categories, 1, nameof(ratings));
        iteration ??= new(MaxIterations: 100, Tolerance: 1e-5);
        var q = ratings.Categories;
        var others = Math.Log(Math.Max(1, q - 1));
        var posteriors = new Posteriors(ratings);
        var ability = new double[ratings.Labelers];
        var logEase = new double[ratings.Items];
        Array.Fill(ability, 1);
        Array.Fill(logEase, 1);
        var (slope, curvature) = (new double[ratings.Labelers], new double[ratings.Labelers]);
        var shares = posteriors.Shares();
        var (passes, converged) = (0, false);
        while (passes < iteration.MaxIterations && !converged)
        {
            passes++;
            posteriors.Begin();
            Array.Clear(slope);
            Array.Clear(curvature);
            var logShares = Array.ConvertAll(shares, Posteriors.Log);
            for (var item = 0; item < ratings.Items; item++)
            {
                var labelers = ratings.LabelersOf(item);
                var given = ratings.CategoriesOf(item);
                if (labelers.Length == 0)
                    continue;
                var ease = Math.Exp(logEase[item]);
                var logs = posteriors.Logs;
                logShares.CopyTo(logs);
                for (var k = 0; k < labelers.Length; k++)
                {
                    var x = ability[labelers[k]] * ease;
                    var wrong = LogSigmoid(-x) - others;
                    for (var c = 0; c < q; c++)
                        logs[c] += wrong;
                    logs[given[k]] += LogSigmoid(x) - wrong;
                }

                posteriors.Set(item);
                var posterior = posteriors.Of(item);
                var (itemSlope, itemCurvature) = (-(logEase[item] - 1), 1.0);
                for (var k = 0; k < labelers.Length; k++)
                {
                    var x = ability[labelers[k]] * ease;
                    var right = 1 / (1 + Math.Exp(-x));
                    var residual = posterior[given[k]] - right;
                    slope[labelers[k]] += ease * residual;
                    curvature[labelers[k]] += ease * ease * right * (1 - right);
                    itemSlope += x * residual;
                    itemCurvature += x * x * right * (1 - right);
                }

                logEase[item] += Math.Clamp(itemSlope / itemCurvature, -LargestStep, LargestStep);
            }

            for (var j = 0; j < ability.Length; j++)
                ability[j] += Math.Clamp((slope[j] - (ability[j] - 1)) / (curvature[j] + 1), -LargestStep, LargestStep);
            shares = posteriors.Shares();
            converged = posteriors.Change <= iteration.Tolerance;
        }

        for (var item = 0; item < ratings.Items; item++)
            if (ratings.CategoriesOf(item).Length == 0)
                shares.CopyTo(posteriors.Of(item));
        var priors = ability.Sum(a => -(a - 1) * (a - 1) / 2) + logEase.Sum(b => -(b - 1) * (b - 1) / 2);
        return new LabelerModel(ratings, posteriors.Values, shares, passes, converged, posteriors.LogLikelihood + priors);
    }

    private static double LogSigmoid(double x) => x >= 0 ? -Math.Log(1 + Math.Exp(-x)) : x - Math.Log(1 + Math.Exp(x));
}
