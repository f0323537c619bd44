using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.Datasets;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>A person's part in a task, with both.</summary>
internal sealed record MemberOfTask(WorkforceTaskWorkerEntity Member, WorkforceTaskEntity Task, DatasetEntity Dataset);

/// <summary>Members' parts in tasks as the API describes them; the numbers are those of their own items.</summary>
internal static class WorkerTasks
{
    /// <param name="db">The database.</param>
    /// <param name="members">Whom to describe.</param>
    /// <param name="withGold">Whether gold items count like others: in answers to the members themselves.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<IReadOnlyList<WorkerTask>> Of(AppDb db, IReadOnlyList<MemberOfTask> members, bool withGold, CancellationToken cancel)
    {
        var datasets = members.Select(m => m.Member.DatasetKey).Distinct().ToList();
        var tasks = members.Select(m => m.Member.TaskKey).Distinct().ToList();
        var workers = members.Select(m => m.Member.WorkerKey).Distinct().ToList();
        var counts = (await db.Set<TaskCountEntity>().AsNoTracking()
            .Where(c => datasets.Contains(c.DatasetKey) && tasks.Contains(c.TaskKey) && workers.Contains(c.WorkerKey) && c.Count > 0)
            .Select(c => new { c.TaskKey, c.WorkerKey, c.Bucket, c.Count }).ToListAsync(cancel))
            .Where(c => withGold || !c.Bucket.IsGold)
            .ToLookup(c => (c.TaskKey, c.WorkerKey), c => new BucketCount(c.Bucket, c.Count));
        List<(MemberOfTask, WorkerTask)> rows =
        [
            .. from m in members
               let own = counts[(m.Member.TaskKey, m.Member.WorkerKey)].ToList()
               select (m, new WorkerTask
               {
                   Email = m.Member.Email,
                   WorkerId = m.Member.WorkerId,
                   Role = m.Member.Role,
                   TaskId = m.Task.TaskId,
                   WorkforceTaskName = m.Task.Name,
                   TaskStatus = BucketStats.StatusOf(m.Task.Status, own),
                   DatasetId = m.Dataset.DatasetId,
                   DatasetType = m.Dataset.Type,
                   SampleStats = BucketStats.Of(own, deleted: 0),
                   CreateTime = m.Member.CreateTime,
                   UpdateTime = m.Member.UpdateTime,
                   EmailStatus = m.Member.EmailStatus,
                   LastNotifyTime = m.Member.LastNotifyTime,
                   // Who is paused is told so when they send labels; the moment would tell which of them were gold.
                   PausedTime = withGold ? null : m.Member.PausedTime,
               }),
        ];
        return await VerdictCounts.Rate(db, rows, cancel);
    }
}
