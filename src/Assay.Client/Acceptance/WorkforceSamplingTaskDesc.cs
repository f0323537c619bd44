namespace Assay.Client;

/// <summary>Schema WorkforceSamplingTaskDesc of the data-management API.</summary>
public sealed record WorkforceSamplingTaskDesc
{
    /// <summary>Action.</summary>
    public AcceptanceAction? Action { get; init; }

    /// <summary>Checking stats. Live report.</summary>
    public CheckTaskStats? CheckingStats { get; init; }

    /// <summary>Checking task id.</summary>
    public string? CheckingTaskId { get; init; }

    /// <summary>Overwrite last result. Let labels made during acceptance replace earlier ones. Default false.</summary>
    public bool? OverwriteLastResult { get; init; }

    /// <summary>Total stats. Report over past acceptance tasks.</summary>
    public CheckTaskStats? TotalStats { get; init; }
}
