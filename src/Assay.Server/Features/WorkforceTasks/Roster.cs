using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Who takes part in a task, and as what. Roles are those of the teams.</summary>
internal static class Roster
{
    /// <summary>Those who take part now.</summary>
    public static IQueryable<WorkforceTaskWorkerEntity> Of(AppDb db, WorkforceTaskEntity task) =>
        db.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == task.DatasetKey && w.TaskKey == task.Key && !w.Removed);

    public static Task<long[]> Labelers(AppDb db, WorkforceTaskEntity task, CancellationToken cancel) =>
        Of(db, task).Where(w => w.Role == WorkerRole.Labeler).OrderBy(w => w.WorkerKey).Select(w => w.WorkerKey).ToArrayAsync(cancel);

    /// <summary>Every sample needs as many different labelers as the task repeats it.</summary>
    public static void Check(IReadOnlyCollection<WorkerEntity> members, int repetition)
    {
        var labelers = members.Count(m => m.Role == WorkerRole.Labeler);
        if (labelers == 0)
            throw new Refusal(Errors.BadValue, "workforces_config", new Phrase("nobody in it labels; name at least one member with role 0", "其中没有标注人员，请至少指定一名角色为 0 的成员"));
        if (repetition > labelers)
            throw new Refusal(Errors.BadValue, "repetition", new Phrase($"{repetition} people are to label each sample, but there are only {labelers} labelers", $"每个样本需 {repetition} 人标注，但只有 {labelers} 名标注人员"));
    }

    /// <summary>
    /// Makes these the members of the task, beside the manager who hands the work out, and notes whether one reviews. Who
    /// is no longer among them keeps a row, because labels of theirs may remain.
    /// </summary>
    public static async Task Set(AppDb db, WorkforceTaskEntity task, IReadOnlyList<WorkerEntity> members, long now, CancellationToken cancel)
    {
        var rows = await db.Set<WorkforceTaskWorkerEntity>().Where(w => w.DatasetKey == task.DatasetKey && w.TaskKey == task.Key).ToDictionaryAsync(w => w.WorkerKey, cancel);
        foreach (var row in rows.Values.Where(r => !r.Removed && r.Email != task.Agency && members.All(m => m.WorkerKey != r.WorkerKey)))
            (row.Removed, row.UpdateTime) = (true, now);
        foreach (var member in members)
        {
            if (!rows.TryGetValue(member.WorkerKey, out var row))
                db.Add(row = rows[member.WorkerKey] = New(task, member, now));
            else if (row.Removed || row.Role != member.Role || row.WorkforceKey != member.WorkforceKey)
                (row.Removed, row.Role, row.WorkforceKey, row.UpdateTime) = (false, member.Role, member.WorkforceKey, now);
        }

        task.HasReviewer = rows.Values.Any(r => r is { Removed: false, Role: WorkerRole.Reviewer });
        await db.SaveChangesAsync(cancel);
    }

    private static WorkforceTaskWorkerEntity New(WorkforceTaskEntity task, WorkerEntity member, long now) => new()
    {
        DatasetKey = task.DatasetKey,
        TaskKey = task.Key,
        WorkerKey = member.WorkerKey,
        ProjectKey = task.ProjectKey,
        WorkforceKey = member.WorkforceKey,
        WorkerId = member.WorkerId,
        Email = member.Email,
        Role = member.Role,
        CreateTime = now,
        UpdateTime = now,
    };
}
