using System.Text.Json;

namespace Assay.Server.Jobs;

/// <summary>What a job has counted, by name. The names mean the same in every kind of job.</summary>
public sealed class JobCounts
{
    public const string Total = "total";
    public const string Finished = "finished";
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Removed = "removed";
    public const string Skipped = "skipped";

    private readonly SortedDictionary<string, long> _counts;

    public JobCounts() => _counts = new(StringComparer.Ordinal);

    private JobCounts(IDictionary<string, long> counts) => _counts = new(counts, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> All => _counts;

    /// <summary>0 for what was never counted.</summary>
    public long this[string name]
    {
        get => _counts.GetValueOrDefault(name);
        set => _counts[name] = value;
    }

    public static JobCounts Of(JobEntity job) =>
        job.Counts is null ? new() : new(JsonSerializer.Deserialize<Dictionary<string, long>>(job.Counts) ?? []);

    public string ToJson() => JsonSerializer.Serialize(_counts);
}
