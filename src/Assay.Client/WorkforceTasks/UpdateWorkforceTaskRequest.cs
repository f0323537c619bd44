namespace Assay.Client;

/// <summary>Body of UpdateWorkforceTask: PUT /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}.</summary>
public sealed record UpdateWorkforceTaskRequest
{
    /// <summary>Dataset id. Repeats the path parameter.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Gold. How the task uses the dataset's gold samples; its owner may change it. Absent, it stays.</summary>
    public GoldSetting? Gold { get; init; }

    /// <summary>Task id. Repeats the path parameter.</summary>
    public string? TaskId { get; init; }

    /// <summary>Task name. Length 1–64. Pattern ^[A-Za-z0-9_-]{1,64}$.</summary>
    public string? TaskName { get; init; }

    /// <summary>Workforces config.</summary>
    public WorkforcesConfig? WorkforcesConfig { get; init; }
}
