namespace Assay.Client;

/// <summary>Schema WorkforceStats of the data-management API.</summary>
public sealed record WorkforceStats
{
    /// <summary>Labeler count. Range any–100.</summary>
    public int? LabelerCount { get; init; }

    /// <summary>Reviewer count. Range any–100.</summary>
    public int? ReviewerCount { get; init; }

    /// <summary>Workforce count.</summary>
    public int? WorkforceCount { get; init; }
}
