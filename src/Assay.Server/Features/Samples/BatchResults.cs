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

    /// <summary>Samples that are not there failed; all others were done.</summary>
    public static BatchResult Of(IReadOnlyList<string> ids, Func<string, bool> present, Locale locale)
    {
        var results = ids.Select(id => present(id)
            ? new BatchResponse { Success = true }
            : new BatchResponse { Success = false, ErrorCode = Errors.SampleUnknown.Code, ErrorMsg = $"{Errors.SampleUnknown.Text(locale, id)} [{id}]" }).ToList();
        return new() { Success = results.TrueForAll(r => r.Success == true), Results = results };
    }
}
