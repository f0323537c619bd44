namespace Assay.Client;

/// <summary>Body of AcceptSamples: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance/batch-comment.</summary>
public sealed record AcceptSamplesRequest
{
    /// <summary>Comments.</summary>
    public IReadOnlyList<SampleComment>? Comments { get; init; }
}
