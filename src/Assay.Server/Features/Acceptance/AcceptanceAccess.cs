using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>Finds acceptances of a task that the caller has been let into.</summary>
internal static class AcceptanceAccess
{
    public static IQueryable<AcceptanceEntity> Acceptances(this AppDb db, WorkforceTaskEntity task) =>
        db.Set<AcceptanceEntity>().Where(a => a.DatasetKey == task.DatasetKey && a.TaskKey == task.Key);

    public static async Task<AcceptanceEntity> Acceptance(this AppDb db, WorkforceTaskEntity task, string acceptanceId, CancellationToken cancel) =>
        await db.Acceptances(task).AsNoTracking().SingleOrDefaultAsync(a => a.AcceptanceId == acceptanceId, cancel)
        ?? throw new Refusal(Errors.AcceptanceNotFound, acceptanceId);

    /// <summary>The running acceptance of a task, read inside the transaction that is going to change it.</summary>
    public static async Task<AcceptanceEntity> RunningAcceptance(this AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        await db.Acceptances(task).AsNoTracking().SingleOrDefaultAsync(a => a.Status == AcceptanceStatus.Open, cancel)
        ?? throw new Refusal(Errors.NoAcceptance);
}
