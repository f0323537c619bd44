namespace Assay.Client;

/// <summary>Answer of StartPlannedAcceptance.</summary>
public sealed record StartPlannedAcceptanceResponse
{
    /// <summary>Acceptance id, the task_id of StartWorkforceSamplingTask.</summary>
    public string? AcceptanceId { get; init; }

    /// <summary>What the plan means for the items that it was started on.</summary>
    public AcceptancePlanMeaning? Meaning { get; init; }
}
