namespace Assay.Client;

/// <summary>Query of DescDataset: GET /v2/{project_id}/datasets/{dataset_id}.</summary>
public sealed record DescDatasetQuery
{
    /// <summary>Check running task. Also report running (or initialising) tasks. Default false.</summary>
    public bool? CheckRunningTask { get; init; }

    /// <summary>Running task type. Which running tasks to look for. Values: 0 (auto labeling); 1 (pre-labeling); 2 (export); 3 (version switch); 4 (manifest export); 5 (manifest import); 6 (version publishing); 7 (auto grouping).</summary>
    public int? RunningTaskType { get; init; }
}
