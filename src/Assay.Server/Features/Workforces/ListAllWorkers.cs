using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

/// <summary>Everybody of one role in the teams that the caller sees; labelers when no role is asked for.</summary>
internal static class ListAllWorkers
{
    public static async Task<Ok<ListAllWorkersResponse>> Handle(
        AppDb db,
        CurrentUser user,
        CancellationToken cancel,
        int? limit = null,
        int? offset = null,
        string? order = null,
        int? role = null,
        [FromQuery(Name = "sort_by")] string? sortBy = null)
    {
        var page = Page.Of(offset, limit, 10, 100);
        var descending = Rule.Descending(order);
        var by = WorkerOrder.Parse(sortBy);
        if (role is < (int)WorkerRole.Labeler or > (int)WorkerRole.Manager)
            throw new Refusal(Errors.BadValue, "role", new Phrase("use 0, 1 or 2", "请使用 0、1 或 2"));
        var asked = (WorkerRole?)role ?? WorkerRole.Labeler;
        var teams = db.Set<WorkforceEntity>().VisibleTo(db, user);
        var workers = db.Set<WorkerEntity>().AsNoTracking()
            .Where(w => w.ProjectKey == user.ProjectKey && w.Role == asked && teams.Any(t => t.Key == w.WorkforceKey));
        return TypedResults.Ok(new ListAllWorkersResponse
        {
            TotalNumber = await workers.CountAsync(cancel),
            Workers = await workers.Sorted(by, descending, page).Select(WorkerEntity.ToContract(db)).ToListAsync(cancel),
        });
    }
}
