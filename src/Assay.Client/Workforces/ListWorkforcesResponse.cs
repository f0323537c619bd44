namespace Assay.Client;

/// <summary>Answer of ListWorkforces: GET /v2/{project_id}/workforces.</summary>
public sealed record ListWorkforcesResponse
{
    /// <summary>Total number.</summary>
    public int? TotalNumber { get; init; }

    /// <summary>Workforces.</summary>
    public IReadOnlyList<Workforce>? Workforces { get; init; }
}
