namespace Assay.Client;

/// <summary>What a member did on one day.</summary>
public sealed record TaskMemberDay
{
    /// <summary>Midnight UTC at which the day begins, milliseconds since 1970.</summary>
    public long? Time { get; init; }

    /// <summary>Submissions.</summary>
    public int? SubmissionCount { get; init; }

    /// <summary>Time worked on them, milliseconds.</summary>
    public long? ActiveMs { get; init; }
}
