namespace Assay.Client;

/// <summary>Body of CreateWorkforce: POST /v2/{project_id}/workforces.</summary>
public sealed record CreateWorkforceRequest
{
    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Workforce name. Length 1–64. Pattern ^[A-Za-z0-9_-]{1,64}$.</summary>
    public string? WorkforceName { get; init; }
}
