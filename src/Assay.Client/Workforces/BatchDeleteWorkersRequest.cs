namespace Assay.Client;

/// <summary>Body of BatchDeleteWorkers: POST /v2/{project_id}/workforces/{workforce_id}/workers/batch-delete.</summary>
public sealed record BatchDeleteWorkersRequest
{
    /// <summary>Workers.</summary>
    public IReadOnlyList<string>? Workers { get; init; }
}
