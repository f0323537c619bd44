using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Acceptance;

/// <summary>
/// Closes an acceptance, or lists its conflicts. The answer holds the samples this call accepted, one row per item,
/// and is written while it is read: a million of them cost no more memory than ten.
/// </summary>
internal static class UpdateWorkforceSamplingTask
{
    public static async Task<SampleListResult<UpdateWorkforceSamplingTaskResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, [FromQuery(Name = "locale")] string? locale,
        UpdateWorkforceSamplingTaskRequest body, Func<AppDb> open, AppDb db, Writer writer, CurrentUser user, SampleLinks links, TimeProvider time, CancellationToken cancel)
    {
        Locales.Check(locale);
        var action = Rule.Defined(Rule.Required(body.Action, "action"), "action");
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var task = view.Task;
        if (action == AcceptanceAction.ListConflicts)
        {
            var running = await db.RunningAcceptance(task, cancel);
            return new(await Conflicts.Count(db, view.Dataset, task, running, cancel), ItemStream.Read(open, task, ItemStream.Conflicting, running.Key, cancel), links.For());
        }

        var closing = new Closing(view.Dataset, task, action, body.OverwriteLastResult ?? false, user.Author, time.GetUtcNow().ToUnixTimeMilliseconds());
        // Whoever asked for it may be gone by now; the closing goes through or not at all.
        var closed = await writer.Run(closing.Run, cancel);
        return closed.AcceptedCount == 0
            ? new(0, AsyncEnumerable.Empty<SampleRow>(), links.For())
            : new(closed.AcceptedCount, ItemStream.Read(open, task, ItemStream.AcceptedBy, closed.Key, cancel), links.For());
    }
}
