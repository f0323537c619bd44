using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>How far each labeler is; a labeler is told about themselves.</summary>
internal static class GetWorkforceTaskMetrics
{
    public static async Task<GetWorkforceTaskMetricsResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, AppDb db, CurrentUser user, CancellationToken cancel)
    {
        var view = await db.WorkforceTask(user, datasetId, taskId, cancel);
        var (dataset, task, only) = (view.Task.DatasetKey, view.Task.Key, view.Reviews ? null : user.WorkerKey);
        var counts = (await db.Set<TaskCountEntity>().AsNoTracking().Where(c => c.DatasetKey == dataset && c.TaskKey == task && c.Count > 0).ToListAsync(cancel))
            .Where(c => !(view.Manages && c.Bucket.IsGold))
            .ToLookup(c => c.WorkerKey, c => new BucketCount(c.Bucket, c.Count));
        var members = await db.Set<WorkforceTaskWorkerEntity>().AsNoTracking().Where(w => w.DatasetKey == dataset && w.TaskKey == task && (only == null || w.WorkerKey == only))
            .OrderBy(w => w.Email).ToListAsync(cancel);
        return new()
        {
            SampleStats = members.Where(m => counts.Contains(m.WorkerKey) || (m.Role == WorkerRole.Labeler && !m.Removed))
                .ToDictionary(m => m.Email, m => (IReadOnlyDictionary<string, int>)BucketStats.Named(counts[m.WorkerKey].ToList())),
        };
    }
}
