namespace Assay.Client;

/// <summary>Answer of ListJobs, newest first.</summary>
public sealed record ListJobsResponse
{
    /// <summary>One page of jobs.</summary>
    public IReadOnlyList<Job>? Jobs { get; init; }

    /// <summary>Number of jobs that match.</summary>
    public int? TotalCount { get; init; }
}
