namespace Assay.Client;

/// <summary>Query of ListJobs.</summary>
public sealed record ListJobsQuery
{
    /// <summary>Only jobs of this dataset.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Only jobs of this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Page size. Range 1–1000. Default 100.</summary>
    public int? Limit { get; init; }

    /// <summary>Page index from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Only jobs in this state. Values: queued; running; succeeded; failed; cancelled.</summary>
    public string? State { get; init; }
}
