namespace Assay.Client;

/// <summary>Answer of GetWorkforceTaskSampleHistory: everything submitted for a sample in a task, oldest first.</summary>
public sealed record SampleHistoryResponse
{
    /// <summary>Sample id.</summary>
    public string? SampleId { get; init; }

    /// <summary>What labelers submitted.</summary>
    public IReadOnlyList<SampleSubmission>? Submissions { get; init; }

    /// <summary>How reviewers judged it.</summary>
    public IReadOnlyList<SampleReview>? Reviews { get; init; }
}
