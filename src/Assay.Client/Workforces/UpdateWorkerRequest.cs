namespace Assay.Client;

/// <summary>Body of UpdateWorker: PUT /v2/{project_id}/workforces/{workforce_id}/workers/{worker_id}.</summary>
public sealed record UpdateWorkerRequest
{
    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Role.</summary>
    public WorkerRole? Role { get; init; }
}
