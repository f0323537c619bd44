namespace Assay.Client;

/// <summary>Query of UpdateWorkforceSamplingTask: PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/status.</summary>
public sealed record UpdateWorkforceSamplingTaskQuery
{
    /// <summary>Locale. Mandatory here, optional elsewhere; values not listed.</summary>
    public string? Locale { get; init; }
}
