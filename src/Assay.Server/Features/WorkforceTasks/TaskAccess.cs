using System.Runtime.CompilerServices;
using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A task as one caller sees it.</summary>
internal sealed record TaskView(DatasetEntity Dataset, WorkforceTaskEntity Task, WorkerRole Role, bool Paused = false)
{
    /// <summary>May draw, close, notify and label on others' behalf.</summary>
    public bool Manages => Role is WorkerRole.Owner or WorkerRole.Manager;

    /// <summary>May review others' labels.</summary>
    public bool Reviews => Role is not WorkerRole.Labeler;

    /// <summary>To a labeler or reviewer gold items are items like any other.</summary>
    public bool SeesGoldAsOthers => !Manages && Task.GoldPerLabeler > 0;

    /// <summary>Takes no work from a labeler who is paused.</summary>
    public TaskView ForLabeling() => Paused ? throw new Refusal(Errors.LabelerPaused) : this;

    public TaskView ForManager() => Manages ? this : throw new Refusal(Errors.MemberNotAllowed);
}

/// <summary>Who sees which task, and as what.</summary>
internal static class TaskAccess
{
    /// <summary>Nearly every request of a team begins with this query, so it is compiled once, for each database's model.</summary>
    private static readonly ConditionalWeakTable<IModel, Query> Queries = [];

    private delegate Task<Found?> Query(AppDb db, long project, long? worker, string datasetId, string taskId, CancellationToken cancel);

    /// <summary>A task the caller can see, with the caller's part in it; 404 otherwise.</summary>
    public static async Task<TaskView> WorkforceTask(this AppDb db, CurrentUser user, string datasetId, string taskId, CancellationToken cancel)
    {
        var find = Queries.GetValue(db.Model, _ => Compile());
        var found = await find(db, user.ProjectKey, user.WorkerKey, datasetId, taskId, cancel) ?? throw new Refusal(Errors.DatasetNotFound, datasetId);
        if (user.IsOwner && found.Task is not null)
            return new(found.Dataset, found.Task, WorkerRole.Owner);
        if (found is { Task: not null, Role: { } role })
            return new(found.Dataset, found.Task, role, found.Paused);

        // A member who sees nothing of the dataset learns nothing about its tasks either.
        await db.Dataset(user, datasetId, cancel);
        throw new Refusal(Errors.TaskNotFound, taskId);
    }

    private static Query Compile()
    {
        var query = EF.CompileAsyncQuery((AppDb db, long project, long? worker, string datasetId, string taskId, CancellationToken cancel) => (
            from d in db.Set<DatasetEntity>().AsNoTracking()
            where d.ProjectKey == project && d.DatasetId == datasetId && d.Status != DatasetStatus.Deleting
            from t in db.Set<WorkforceTaskEntity>().AsNoTracking().Where(t => t.DatasetKey == d.Key && t.TaskId == taskId).DefaultIfEmpty()
            from w in db.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == d.Key && w.TaskKey == t!.Key && w.WorkerKey == worker && !w.Removed).DefaultIfEmpty()
            select new Found(d, t, (WorkerRole?)w!.Role, w!.PausedTime != null)).SingleOrDefault());
        return (db, project, worker, datasetId, taskId, cancel) => query(db, project, worker, datasetId, taskId, cancel);
    }

    private sealed record Found(DatasetEntity Dataset, WorkforceTaskEntity? Task, WorkerRole? Role, bool Paused);
}
