namespace Assay.Client;

/// <summary>A member of a team labeling task and what they have done in it.</summary>
public sealed record TaskMember
{
    /// <summary>Worker id.</summary>
    public string? WorkerId { get; init; }

    /// <summary>Email.</summary>
    public string? Email { get; init; }

    /// <summary>Role.</summary>
    public WorkerRole? Role { get; init; }

    /// <summary>True for somebody who no longer takes part; their work is shown all the same.</summary>
    public bool? Removed { get; init; }

    /// <summary>The member's items by state.</summary>
    public SampleStats? SampleStats { get; init; }

    /// <summary>How often labels were submitted for the member's items.</summary>
    public int? SubmissionCount { get; init; }

    /// <summary>How many of the member's items were reviewed at least once.</summary>
    public int? ReviewedCount { get; init; }

    /// <summary>The share of these that passed their first review, 0 to 1; absent while nothing was reviewed.</summary>
    public double? FirstPassYield { get; init; }

    /// <summary>How often items of the member were sent back, by a reviewer or by the closing of an acceptance.</summary>
    public int? ReworkCount { get; init; }

    /// <summary>How many reviews the member gave.</summary>
    public int? ReviewCount { get; init; }

    /// <summary>How long the member worked on their submissions, in milliseconds, as far as that was told.</summary>
    public long? ActiveMs { get; init; }

    /// <summary>Last submission or review, milliseconds since 1970 UTC; absent if there was none.</summary>
    public long? LastActivity { get; init; }

    /// <summary>Accepted of judged items in acceptances, 0 to 1.</summary>
    public double? PassRate { get; init; }

    /// <summary>Mean of the points: A 4, B 3, C 2, D 1, rejected 0.</summary>
    public double? Score { get; init; }

    /// <summary>Submissions of each of the last 30 days, the oldest first, today last. Days begin at midnight UTC.</summary>
    public IReadOnlyList<TaskMemberDay>? Days { get; init; }
}
