using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Acceptance;

/// <summary>What each action would do if it closed the running acceptance now.</summary>
internal static class PreviewAcceptance
{
    public static async Task<AcceptancePreview> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromRoute(Name = "acceptance_id")] string acceptanceId,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var acceptance = await db.Acceptance(view.Task, acceptanceId, cancel);
        if (acceptance.Status != AcceptanceStatus.Open)
            throw new Refusal(Errors.NoAcceptance);
        var outlook = await ClosingOutlook.Read(db, view.Dataset, view.Task, acceptance, cancel);
        var stats = AcceptanceReport.Of(acceptance);
        return new()
        {
            AcceptanceId = acceptance.AcceptanceId,
            PopulationCount = outlook.Population,
            SampleCount = acceptance.SampleCount,
            CheckedCount = stats.CheckedSampleCount,
            ConflictCount = await Conflicts.Count(db, view.Dataset, view.Task, acceptance, cancel),
            Outcomes =
            [
                .. from action in Enum.GetValues<AcceptanceAction>()
                   from overwrite in new[] { false, true }
                   select outlook.Of(action, overwrite),
            ],
        };
    }
}
