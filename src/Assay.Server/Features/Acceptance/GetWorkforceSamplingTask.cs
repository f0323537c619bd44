using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Acceptance;

/// <summary>The report: of the named or the running acceptance, and of all of the task that were not cancelled.</summary>
internal static class GetWorkforceSamplingTask
{
    public static async Task<GetWorkforceSamplingTaskResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId,
        [FromQuery(Name = "checking_task_id")] string? checkingTaskId, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var task = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager().Task;
        var all = await db.Acceptances(task).AsNoTracking().Where(a => a.Status != AcceptanceStatus.Cancelled).ToListAsync(cancel);
        var asked = checkingTaskId is null
            ? all.SingleOrDefault(a => a.Status == AcceptanceStatus.Open)
            : await db.Acceptance(task, checkingTaskId, cancel);
        return new()
        {
            TotalStats = AcceptanceReport.Of(all),
            CheckingStats = asked is null ? null : AcceptanceReport.Of(asked),
        };
    }
}
