using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class DescWorker
{
    public static async Task<Ok<Worker>> Handle(
        [FromRoute(Name = "workforce_id")] string id, [FromRoute(Name = "worker_id")] string workerId, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var team = (await db.Team(user, id, cancel)).Team;
        return TypedResults.Ok(await db.Set<WorkerEntity>().AsNoTracking()
            .Where(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key && w.WorkerId == workerId)
            .Select(WorkerEntity.ToContract(db)).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.WorkerNotFound, workerId));
    }
}
