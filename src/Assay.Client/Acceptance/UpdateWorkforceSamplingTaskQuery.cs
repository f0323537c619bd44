namespace Assay.Client;

/// <summary>Query of UpdateWorkforceSamplingTask: PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/status.</summary>
public sealed record UpdateWorkforceSamplingTaskQuery
{
    /// <summary>Language of hard-sample reasons and error messages: en-us (when absent) or zh-cn.</summary>
    public string? Locale { get; init; }
}
