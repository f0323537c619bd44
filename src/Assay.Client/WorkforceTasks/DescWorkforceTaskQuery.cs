namespace Assay.Client;

/// <summary>Query of DescWorkforceTask: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
public sealed record DescWorkforceTaskQuery
{
    /// <summary>Label stats. Include this block in the answer. Default false.</summary>
    public bool? LabelStats { get; init; }

    /// <summary>Sample stats. Include this block in the answer. Default false.</summary>
    public bool? SampleStats { get; init; }

    /// <summary>Workforce stats. Include this block in the answer. Default false.</summary>
    public bool? WorkforceStats { get; init; }
}
