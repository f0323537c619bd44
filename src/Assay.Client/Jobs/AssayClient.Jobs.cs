namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Lists the long work on the project's datasets. GET /assay/v1/{project_id}/jobs.</summary>
    public Task<ListJobsResponse> ListJobsAsync(ListJobsQuery? query = null, CancellationToken cancellationToken = default) =>
        SendAsync<ListJobsResponse>(HttpMethod.Get, $"/assay/v1/{ProjectId}/jobs", query, null, cancellationToken);

    /// <summary>Reads how a job goes. GET /assay/v1/{project_id}/jobs/{job_id}.</summary>
    public Task<Job> DescribeJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        SendAsync<Job>(HttpMethod.Get, $"/assay/v1/{ProjectId}/jobs/{jobId}", null, null, cancellationToken);

    /// <summary>Stops a job for good. POST /assay/v1/{project_id}/jobs/{job_id}/cancel.</summary>
    public Task<Job> CancelJobAsync(string jobId, CancellationToken cancellationToken = default) =>
        SendAsync<Job>(HttpMethod.Post, $"/assay/v1/{ProjectId}/jobs/{jobId}/cancel", null, null, cancellationToken);
}
