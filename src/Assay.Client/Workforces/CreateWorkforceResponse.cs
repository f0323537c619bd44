namespace Assay.Client;

/// <summary>Answer of CreateWorkforce: POST /v2/{project_id}/workforces.</summary>
public sealed record CreateWorkforceResponse
{
    /// <summary>Workforce id.</summary>
    public string? WorkforceId { get; init; }
}
