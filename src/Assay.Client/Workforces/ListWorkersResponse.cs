namespace Assay.Client;

/// <summary>Answer of ListWorkers: GET /v2/{project_id}/workforces/{workforce_id}/workers.</summary>
public sealed record ListWorkersResponse
{
    /// <summary>Total number.</summary>
    public int? TotalNumber { get; init; }

    /// <summary>Workers.</summary>
    public IReadOnlyList<Worker>? Workers { get; init; }
}
