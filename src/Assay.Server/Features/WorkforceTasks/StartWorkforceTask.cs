using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>The manager names the members among whom a task that waited for it is handed out; without names, the whole team.</summary>
internal static class StartWorkforceTask
{
    public static async Task<Ok<EmptyAnswer>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, StartWorkforceTaskRequest body,
        AppDb db, Writer writer, CurrentUser user, JobQueue queue, TimeProvider time, CancellationToken cancel)
    {
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (tx, c) =>
        {
            await tx.LockTask(view.Task.Key, c);
            var task = await TaskRows.Tracked(tx, view.Task, c);
            if (task.Status != WorkforceTaskStatus.Created)
                throw new Refusal(Errors.TaskCannotStart, new Phrase("it was started already", "任务已启动"));
            var members = body.WorkforcesConfig is { Workforces.Count: > 0 } config
                ? await tx.Resolve(task.ProjectKey, config, c)
                : await WholeTeam(tx, task, c);
            Roster.Check(members, task.Repetition);
            await Roster.Set(tx, task, members, now, c);
            (task.Status, task.UpdateTime) = (WorkforceTaskStatus.Starting, now);
            queue.Add(tx, task.ProjectKey, task.DatasetKey, AssignItems.JobKind, new AssignItems.Arguments(task.DatasetKey, task.Key));
            await tx.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
        return TypedResults.Ok(EmptyAnswer.Value);
    }

    private static async Task<IReadOnlyList<WorkerEntity>> WholeTeam(AppDb db, WorkforceTaskEntity task, CancellationToken cancel)
    {
        var team = await Roster.Of(db, task).Where(w => w.Email == task.Agency).Select(w => w.WorkforceKey).SingleAsync(cancel);
        return await db.TeamMembers(task.ProjectKey, team, cancel);
    }
}
