using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class ListWorkers
{
    public static async Task<Ok<ListWorkersResponse>> Handle(
        [FromRoute(Name = "workforce_id")] string id,
        AppDb db,
        CurrentUser user,
        CancellationToken cancel,
        int? limit = null,
        int? offset = null,
        string? order = null,
        [FromQuery(Name = "sort_by")] string? sortBy = null)
    {
        var page = Page.Of(offset, limit, 10, 100);
        var descending = Rule.Descending(order);
        var by = WorkerOrder.Parse(sortBy);
        var team = (await db.Team(user, id, cancel)).Team;
        var workers = db.Set<WorkerEntity>().AsNoTracking().Where(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key);
        return TypedResults.Ok(new ListWorkersResponse
        {
            TotalNumber = await workers.CountAsync(cancel),
            Workers = await workers.Sorted(by, descending, page).Select(WorkerEntity.ToContract(db)).ToListAsync(cancel),
        });
    }
}
