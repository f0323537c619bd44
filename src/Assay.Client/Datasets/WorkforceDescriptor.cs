namespace Assay.Client;

/// <summary>Schema WorkforceDescriptor of the data-management API.</summary>
public sealed record WorkforceDescriptor
{
    /// <summary>Current task id.</summary>
    public string? CurrentTaskId { get; init; }

    /// <summary>Current task name.</summary>
    public string? CurrentTaskName { get; init; }

    /// <summary>Reject num.</summary>
    public int? RejectNum { get; init; }

    /// <summary>Repetition. People labeling each sample. Range 1–any.</summary>
    public int? Repetition { get; init; }

    /// <summary>Is synchronize auto labeling data. Hand auto-label results to members for confirmation.</summary>
    public bool? IsSynchronizeAutoLabelingData { get; init; }

    /// <summary>Is synchronize data. Hand newly added data to members.</summary>
    public bool? IsSynchronizeData { get; init; }

    /// <summary>Workers.</summary>
    public IReadOnlyList<Worker>? Workers { get; init; }

    /// <summary>Workforce id.</summary>
    public string? WorkforceId { get; init; }

    /// <summary>Workforce name.</summary>
    public string? WorkforceName { get; init; }
}
