using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>The task is gone at once; a job clears up what belonged to it.</summary>
internal static class DeleteWorkforceTask
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId,
        AppDb db, Writer writer, CurrentUser user, JobQueue queue, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        if (!user.IsOwner)
            throw new Refusal(Errors.MemberNotAllowed);
        var (dataset, key) = (view.Dataset, view.Task.Key);
        await writer.Run(async (tx, c) =>
        {
            await tx.LockTask(key, c);
            if (await tx.Set<WorkforceTaskEntity>().Where(t => t.DatasetKey == dataset.Key && t.Key == key).ExecuteDeleteAsync(c) == 0)
                throw new Refusal(Errors.TaskNotFound, taskId);
            await tx.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == dataset.Key && w.TaskKey == key).ExecuteDeleteAsync(c);
            queue.Add(tx, dataset.ProjectKey, dataset.Key, RemoveTaskRows.JobKind, new RemoveTaskRows.Arguments(dataset.Key, key));
            await tx.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
        return TypedResults.NoContent();
    }
}
