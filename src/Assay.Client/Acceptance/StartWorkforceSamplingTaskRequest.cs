namespace Assay.Client;

/// <summary>Body of StartWorkforceSamplingTask: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance.</summary>
public sealed record StartWorkforceSamplingTaskRequest
{
    /// <summary>Sampling num. Exclusive with sampling_rate.</summary>
    public int? SamplingNum { get; init; }

    /// <summary>Sampling rate. 0 excluded; exclusive with sampling_num. Range above 0–1.</summary>
    public double? SamplingRate { get; init; }
}
