using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>The coefficients of agreement of a task's labelers, as they are answered.</summary>
internal static class AgreementCoefficients
{
    /// <summary>The two that any number of labelers has, and the kappa that fits their number.</summary>
    public static List<AgreementCoefficient> Of(Ratings ratings, Estimate alpha, Estimate gwet, int repetition, long seed)
    {
        var one = repetition == 1;
        var coefficients = new List<AgreementCoefficient>
        {
            Named("krippendorff_alpha", alpha, one),
            Named("gwet_ac1", gwet, one),
        };
        if (ratings.Labelers == 2)
            coefficients.Add(Named("cohen_kappa", CohenKappa.Between(ratings, 0, 1), one));
        else if (ratings.Labelers > 2 || repetition > 2)
            coefficients.Add(Named("fleiss_kappa", FleissKappa.Of(ratings, seed: seed), one));
        return coefficients;
    }

    public static AgreementCoefficient Named(string name, Estimate estimate, bool oneLabelerEach = false) => new()
    {
        Name = name,
        Value = estimate.Value,
        Lower = estimate.Interval?.Lower,
        Upper = estimate.Interval?.Upper,
        Confidence = estimate.Interval?.Confidence,
        Seed = estimate.Seed,
        Undefined = estimate.Value is not null ? null : oneLabelerEach ? "undefined, because each sample has one labeler" : estimate.ToString(),
        UndefinedReason = estimate.Value is not null ? null : oneLabelerEach ? "no_overlap" : ShareEstimates.Reason(estimate),
    };
}
