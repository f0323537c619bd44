namespace Assay.Client;

public sealed partial class AssayClient
{
    /// <summary>Tells how far the labelers of a team agree in its tasks, and how good and how fast each is over all of them. GET /assay/v1/{project_id}/workforces/{workforce_id}/quality.</summary>
    public Task<TeamQuality> GetTeamQualityAsync(string workforceId, CancellationToken cancellationToken = default) =>
        SendAsync<TeamQuality>(HttpMethod.Get, $"/assay/v1/{ProjectId}/workforces/{workforceId}/quality", null, null, cancellationToken);

    /// <summary>The same as a CSV file with one measure a row: agreement over all tasks and in each, then shares, rework and work of each labeler.</summary>
    public Task<string> GetTeamQualityCsvAsync(string workforceId, CancellationToken cancellationToken = default) =>
        SendForTextAsync(HttpMethod.Get, $"/assay/v1/{ProjectId}/workforces/{workforceId}/quality", new GetTeamQualityQuery { Format = "csv" }, cancellationToken);
}
