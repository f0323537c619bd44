namespace Assay.Client;

/// <summary>Answer of ListAllWorkers: GET /v2/{project_id}/workforces/workers.</summary>
public sealed record ListAllWorkersResponse
{
    /// <summary>Total number.</summary>
    public int? TotalNumber { get; init; }

    /// <summary>Workers.</summary>
    public IReadOnlyList<Worker>? Workers { get; init; }
}
