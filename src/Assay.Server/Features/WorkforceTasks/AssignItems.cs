using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Gold;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Hands the samples of a starting task out and sets it running, in one transaction: run again after a crash, it finds the task as it was.</summary>
internal sealed class AssignItems(Writer writer, Func<AppDb> open, TimeProvider time) : IJobHandler
{
    public const string JobKind = "assign-items";

    public string Kind => JobKind;

    /// <summary>Queues the job for the tasks of a dataset that were made while it was still reading its sources.</summary>
    public static async Task AddWaiting(AppDb db, JobQueue queue, long projectKey, long datasetKey, CancellationToken cancel)
    {
        var waiting = await db.Set<WorkforceTaskEntity>().Where(t => t.DatasetKey == datasetKey && t.Status == WorkforceTaskStatus.Starting).Select(t => t.Key).ToListAsync(cancel);
        foreach (var task in waiting)
            queue.Add(db, projectKey, datasetKey, JobKind, new Arguments(datasetKey, task));
    }

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var arguments = run.Arguments<Arguments>();
        await writer.Run((db, c) => Assign(db, arguments, c), cancel);
        await using var db = open();
        await db.Analyze("items", cancel);
    }

    private async Task Assign(AppDb db, Arguments arguments, CancellationToken cancel)
    {
        await db.LockTask(arguments.TaskKey, cancel);
        var task = await db.Set<WorkforceTaskEntity>().SingleOrDefaultAsync(t => t.DatasetKey == arguments.DatasetKey && t.Key == arguments.TaskKey, cancel);
        if (task is not { Status: WorkforceTaskStatus.Starting })
            return;

        // A dataset that is still reading its sources starts its tasks itself when it is done.
        var dataset = await db.Set<DatasetEntity>().AsNoTracking().SingleAsync(d => d.ProjectKey == task.ProjectKey && d.Key == task.DatasetKey, cancel);
        if (dataset.Status == DatasetStatus.Creating)
            return;
        await Deal.Run(db, task, cancel);
        await TaskCountsRebuild.Run(db, task.DatasetKey, task.Key, cancel);
        await GoldDeal.TopUp(db, task, cancel);
        task.Status = WorkforceTaskStatus.Running;
        task.UpdateTime = time.GetUtcNow().ToUnixTimeMilliseconds();
        await db.SaveChangesAsync(cancel);
    }

    internal sealed record Arguments(long DatasetKey, long TaskKey);
}
