namespace Assay.Client;

/// <summary>Body of UpdateWorkforceTaskSamples: PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/samples.</summary>
public sealed record UpdateWorkforceTaskSamplesRequest
{
    /// <summary>Email. The member on whose behalf an owner or manager labels.</summary>
    public string? Email { get; init; }

    /// <summary>Samples.</summary>
    public IReadOnlyList<SampleLabels>? Samples { get; init; }
}
