using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Everything about one task. A labeler is told their own numbers.</summary>
internal static class DescWorkforceTask
{
    public static async Task<DescWorkforceTaskResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId,
        [FromQuery(Name = "label_stats")] bool? labelStats, [FromQuery(Name = "sample_stats")] bool? sampleStats, [FromQuery(Name = "workforce_stats")] bool? workforceStats,
        AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var only = view.Reviews ? null : user.WorkerKey;
        var wanted = new DescWorkforceTaskQuery { LabelStats = labelStats, SampleStats = sampleStats, WorkforceStats = workforceStats };
        var task = (await TaskDescriptions.Of(db, view.Dataset, [view.Task], view.Role, user.WorkerKey, wanted, cancel))[0];
        return new()
        {
            DatasetId = task.DatasetId,
            TaskId = task.TaskId,
            TaskName = task.TaskName,
            Description = task.Description,
            Status = task.Status,
            Repetition = task.Repetition,
            Consensus = task.Consensus,
            Gold = task.Gold,
            AutoSyncDataset = task.AutoSyncDataset,
            SynchronizeData = task.SynchronizeData,
            SynchronizeAutoLabelingData = task.SynchronizeAutoLabelingData,
            SampleSearchConditions = task.SampleSearchConditions,
            CreateTime = task.CreateTime,
            UpdateTime = task.UpdateTime,
            WorkforcesConfig = task.WorkforcesConfig,
            WorkforceStats = task.WorkforceStats,
            SampleStats = task.SampleStats,
            CheckRate = task.CheckRate,
            PassRate = task.PassRate,
            Score = task.Score,
            CheckingTaskDesc = task.CheckingTaskDesc,
            LabelStats = labelStats == true ? await TaskLabelStats.Of(db, view, only, cancel) : null,
            WorkerStats = await Members(db, view, only, cancel),
        };
    }

    private static async Task<IReadOnlyList<WorkerTask>> Members(AppDb db, TaskView view, long? only, CancellationToken cancel)
    {
        var members = await Roster.Of(db, view.Task).AsNoTracking().Where(w => only == null || w.WorkerKey == only).OrderBy(w => w.Role).ThenBy(w => w.Email).ToListAsync(cancel);
        return await WorkerTasks.Of(db, [.. members.Select(m => new MemberOfTask(m, view.Task, view.Dataset))], !view.Manages, cancel);
    }
}
