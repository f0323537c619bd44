using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Acceptance;

/// <summary>The record of one acceptance of a task.</summary>
internal static class DescribeAcceptance
{
    public static async Task<AcceptanceRecord> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "acceptance_id")] string acceptanceId,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        return AcceptanceRecords.Of(view, await db.Acceptance(view.Task, acceptanceId, cancel));
    }
}
