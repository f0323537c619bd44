namespace Assay.Client;

/// <summary>Answer of ListWorkforceTaskMembers.</summary>
public sealed record ListWorkforceTaskMembersResponse
{
    /// <summary>The members, by role and e-mail address; a labeler is told about themselves.</summary>
    public IReadOnlyList<TaskMember>? Members { get; init; }

    /// <summary>Number of members.</summary>
    public int? TotalCount { get; init; }
}
