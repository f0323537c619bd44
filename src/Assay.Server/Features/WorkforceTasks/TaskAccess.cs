using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A task as one caller sees it.</summary>
internal sealed record TaskView(DatasetEntity Dataset, WorkforceTaskEntity Task, WorkerRole Role)
{
    /// <summary>May draw, close, notify and label on others' behalf.</summary>
    public bool Manages => Role is WorkerRole.Owner or WorkerRole.Manager;

    /// <summary>May review others' labels.</summary>
    public bool Reviews => Role is not WorkerRole.Labeler;

    public TaskView ForManager() => Manages ? this : throw new Refusal(Errors.MemberNotAllowed);
}

/// <summary>Who sees which task, and as what.</summary>
internal static class TaskAccess
{
    /// <summary>A task the caller can see, with the caller's part in it; 404 otherwise.</summary>
    public static async Task<TaskView> WorkforceTask(this AppDb db, CurrentUser user, string datasetId, string taskId, CancellationToken cancel)
    {
        var (project, worker) = (user.ProjectKey, user.WorkerKey);
        var found = await (
            from d in db.Set<DatasetEntity>().AsNoTracking()
            where d.ProjectKey == project && d.DatasetId == datasetId && d.Status != DatasetStatus.Deleting
            from t in db.Set<WorkforceTaskEntity>().AsNoTracking().Where(t => t.DatasetKey == d.Key && t.TaskId == taskId).DefaultIfEmpty()
            from w in db.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == d.Key && w.TaskKey == t!.Key && w.WorkerKey == worker && !w.Removed).DefaultIfEmpty()
            select new { Dataset = d, Task = t, Role = (WorkerRole?)w!.Role }).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.DatasetNotFound, datasetId);
        if (user.IsOwner && found.Task is not null)
            return new(found.Dataset, found.Task, WorkerRole.Owner);
        if (found is { Task: not null, Role: { } role })
            return new(found.Dataset, found.Task, role);

        // A member who sees nothing of the dataset learns nothing about its tasks either.
        await db.Dataset(user, datasetId, cancel);
        throw new Refusal(Errors.TaskNotFound, taskId);
    }
}
