using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>The team labeling task that a dataset's details name: its newest that is not complete.</summary>
internal static class CurrentTask
{
    /// <param name="db">The database.</param>
    /// <param name="dataset">Whose task.</param>
    /// <param name="withGold">Whether gold items count like others: in answers to members, who could tell them from the difference.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<WorkforceDescriptor?> Of(AppDb db, DatasetEntity dataset, bool withGold, CancellationToken cancel)
    {
        var task = await db.Set<WorkforceTaskEntity>().AsNoTracking()
            .Where(t => t.DatasetKey == dataset.Key && t.Status != WorkforceTaskStatus.Complete)
            .OrderByDescending(t => t.Key).FirstOrDefaultAsync(cancel);
        if (task is null)
            return null;
        var team = await db.Set<WorkforceTaskWorkerEntity>()
            .Where(w => w.DatasetKey == dataset.Key && w.TaskKey == task.Key && !w.Removed)
            .Join(db.Set<WorkforceEntity>(), w => new { w.ProjectKey, Key = w.WorkforceKey }, f => new { f.ProjectKey, f.Key }, (w, f) => f)
            .OrderBy(f => f.Key).FirstOrDefaultAsync(cancel);
        return new WorkforceDescriptor
        {
            CurrentTaskId = task.TaskId,
            CurrentTaskName = task.Name,
            Repetition = task.Repetition,
            IsSynchronizeData = task.SynchronizeData,
            IsSynchronizeAutoLabelingData = task.SynchronizeAutoLabelingData,
            RejectNum = (await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == dataset.Key && c.TaskKey == task.Key).ToListAsync(cancel))
                .Where(c => c.Bucket.State == ItemState.Rejected && (withGold || !c.Bucket.IsGold)).Sum(c => c.Count),
            WorkforceId = team?.WorkforceId,
            WorkforceName = team?.Name,
        };
    }
}
