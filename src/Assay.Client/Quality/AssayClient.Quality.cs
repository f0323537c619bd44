namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Tells what a plan of acceptance means before it is used: how many checks, which numbers decide, and how often labels of which quality pass. POST /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance-plans.</summary>
    public Task<AcceptancePlanMeaning> DescribeAcceptancePlanAsync(
        string datasetId, string workforceTaskId, AcceptancePlanRequest request, DescribeAcceptancePlanQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<AcceptancePlanMeaning>(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptance-plans", query, request, cancellationToken);

    /// <summary>Starts an acceptance from a plan: draws as many items as the plan may check. POST /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances.</summary>
    public Task<StartPlannedAcceptanceResponse> StartPlannedAcceptanceAsync(
        string datasetId, string workforceTaskId, AcceptancePlanRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<StartPlannedAcceptanceResponse>(HttpMethod.Post, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances", null, request, cancellationToken);

    /// <summary>Tells what the verdicts so far say about all labels of an acceptance, and what to do next. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances/{acceptance_id}/quality.</summary>
    public Task<AcceptanceQuality> GetAcceptanceQualityAsync(
        string datasetId, string workforceTaskId, string acceptanceId, CancellationToken cancellationToken = default) =>
        SendAsync<AcceptanceQuality>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/acceptances/{acceptanceId}/quality", null, null, cancellationToken);

    /// <summary>Tells how far the labelers of a task agree beyond chance, and how good each of them is. GET /assay/v1/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/quality.</summary>
    public Task<TaskQuality> GetTaskQualityAsync(string datasetId, string workforceTaskId, CancellationToken cancellationToken = default) =>
        SendAsync<TaskQuality>(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/quality", null, null, cancellationToken);

    /// <summary>The same as a CSV file with one measure a row: agreement, then shares, rework, work and confusions of each labeler.</summary>
    public Task<string> GetTaskQualityCsvAsync(string datasetId, string workforceTaskId, CancellationToken cancellationToken = default) =>
        SendForTextAsync(HttpMethod.Get, $"/assay/v1/{ProjectId}/datasets/{datasetId}/workforce-tasks/{workforceTaskId}/quality", new GetTaskQualityQuery { Format = "csv" }, cancellationToken);
}
