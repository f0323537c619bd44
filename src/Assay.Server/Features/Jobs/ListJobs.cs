using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Jobs;

/// <summary>The long work on the project's datasets, newest first.</summary>
internal static class ListJobs
{
    private static readonly string[] States = [.. Enum.GetValues<JobState>().Select(JobRows.StateName)];

    public static async Task<ListJobsResponse> Handle(
        [FromQuery(Name = "dataset_id")] string? datasetId, [FromQuery(Name = "kind")] string? kind, [FromQuery(Name = "state")] string? state,
        [FromQuery(Name = "offset")] int? offset, [FromQuery(Name = "limit")] int? limit, AppDb db, CurrentUser user, JobRows rows, CancellationToken cancel)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var found = db.Jobs(user);
        if (Rule.OneOf(state, "state", States) is { } asked)
        {
            var code = (JobState)Array.IndexOf(States, asked);
            found = found.Where(j => j.State == code);
        }

        if (kind is not null)
            found = found.Where(j => j.Kind == kind);
        if (datasetId is not null)
        {
            var key = (await db.Dataset(user, datasetId, cancel)).Key;
            found = found.Where(j => j.DatasetKey == key);
        }

        var total = await found.CountAsync(cancel);
        var jobs = page.Skip >= total ? [] : await found.OrderByDescending(j => j.Key).Skip((int)page.Skip).Take(page.Size).ToListAsync(cancel);
        return new() { Jobs = await rows.Of(jobs, cancel), TotalCount = total };
    }
}
