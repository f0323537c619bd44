namespace Assay.Client;

/// <summary>Query of ListWorkforceTasks: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks.</summary>
public sealed record ListWorkforceTasksQuery
{
    /// <summary>Page index, from 0. Default 0.</summary>
    public int? Offset { get; init; }

    /// <summary>Size of a page. Range 1–1000. Default 1000.</summary>
    public int? Limit { get; init; }
}
