using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>Results of a batch over samples, in the order of the request.</summary>
internal static class BatchResults
{
    public const int MaxSamples = 1000;

    /// <summary>The ids of a batch: at least one, not too many, each once.</summary>
    public static IReadOnlyList<string> Ids(IEnumerable<string?>? samples)
    {
        var ids = Rule.Required(samples?.Select(s => Rule.Required(s, "sample_id")).ToList(), "samples");
        if (ids.Count > MaxSamples)
            throw new Refusal(Errors.BadValue, "samples", new Phrase($"at most {MaxSamples} at once", $"一次最多 {MaxSamples} 个"));
        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count ? ids : throw new Refusal(Errors.BadValue, "samples", new Phrase("the same sample stands in it twice", "同一样本出现了两次"));
    }

    /// <summary>What kept each sample from being done, null if nothing did.</summary>
    public static BatchResult Of(IReadOnlyList<string> ids, Func<string, Error?> failure, Locale locale)
    {
        var results = ids.Select(id => failure(id) is { } error
            ? new BatchResponse { Success = false, ErrorCode = error.Code, ErrorMsg = $"{error.Text(locale, id)} [{id}]" }
            : new BatchResponse { Success = true }).ToList();
        return new() { Success = results.TrueForAll(r => r.Success == true), Results = results };
    }
}
