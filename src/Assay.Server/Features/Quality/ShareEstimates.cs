using System.Text.Json;
using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Quality;

/// <summary>Estimates as they are answered.</summary>
internal static class ShareEstimates
{
    public static ShareEstimate Of(Estimate estimate) => new()
    {
        Rate = estimate.Value,
        Lower = estimate.Interval?.Lower,
        Upper = estimate.Interval?.Upper,
        Confidence = estimate.Interval?.Confidence,
        Undefined = estimate.Value is null ? estimate.ToString() : null,
        UndefinedReason = Reason(estimate),
    };

    /// <summary>Why there is no figure, as a word that programs translate.</summary>
    public static string? Reason(Estimate estimate) => estimate.Reason is { } reason ? JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString()) : null;

    /// <summary>Of a simple random sample from a lot: the exact bounds.</summary>
    public static ShareEstimate OfLot(int lot, int seen, int wrong, double confidence) =>
        Of(StratifiedEstimate.Of([new Stratum(lot, seen, wrong)], confidence));

    /// <summary>Of a part whose size does not count.</summary>
    public static ShareEstimate OfPart(int seen, int wrong, double confidence)
    {
        if (seen == 0)
            return Of(StratifiedEstimate.Of([], confidence));
        var interval = ProportionInterval.ClopperPearson(wrong, seen, confidence);
        return new() { Rate = (double)wrong / seen, Lower = interval.Lower, Upper = interval.Upper, Confidence = confidence };
    }
}
