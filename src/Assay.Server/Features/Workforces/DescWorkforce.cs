using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class DescWorkforce
{
    public static async Task<Ok<Workforce>> Handle([FromRoute(Name = "workforce_id")] string id, AppDb db, CurrentUser user, CancellationToken cancel) =>
        TypedResults.Ok(await db.Set<WorkforceEntity>().AsNoTracking().VisibleTo(db, user).Where(t => t.WorkforceId == id)
            .Select(WorkforceEntity.ToContract(db)).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.WorkforceNotFound, id));
}
