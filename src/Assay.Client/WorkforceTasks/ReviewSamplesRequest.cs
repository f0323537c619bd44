namespace Assay.Client;

/// <summary>Body of ReviewSamples: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/review.</summary>
public sealed record ReviewSamplesRequest
{
    /// <summary>Comments.</summary>
    public IReadOnlyList<SampleComment>? Comments { get; init; }
}
