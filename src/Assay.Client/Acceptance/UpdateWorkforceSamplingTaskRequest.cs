namespace Assay.Client;

/// <summary>Body of UpdateWorkforceSamplingTask: PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/status.</summary>
public sealed record UpdateWorkforceSamplingTaskRequest
{
    /// <summary>What becomes of the samples.</summary>
    public AcceptanceAction? Action { get; init; }

    /// <summary>Overwrite last result. Let labels made during acceptance replace earlier ones. Default false.</summary>
    public bool? OverwriteLastResult { get; init; }
}
