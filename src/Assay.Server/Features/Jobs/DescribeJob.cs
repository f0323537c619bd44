using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Jobs;

internal static class DescribeJob
{
    public static async Task<Job> Handle([FromRoute(Name = "job_id")] string jobId, AppDb db, CurrentUser user, JobRows rows, CancellationToken cancel) =>
        (await rows.Of([await db.Job(user, jobId, cancel)], cancel))[0];
}
