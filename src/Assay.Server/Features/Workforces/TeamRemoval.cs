using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Features.WorkforceTasks;
using Microsoft.EntityFrameworkCore;
using ProjectRole = Assay.Server.Features.Identity.ProjectRole;

namespace Assay.Server.Features.Workforces;

/// <summary>What it takes that somebody leaves a team.</summary>
internal static class TeamRemoval
{
    private static readonly ItemBucket[] Open =
        [.. ItemBucket.All.Where(b => b.State is ItemState.None or ItemState.Auto or ItemState.Rejected or ItemState.Unreviewed)];

    /// <summary>The team's members who have work that is not done, handed out to them through this team.</summary>
    public static IQueryable<WorkerEntity> WithOpenItems(this AppDb db, WorkforceEntity team) =>
        from w in db.Set<WorkerEntity>().AsNoTracking()
        where w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key
        where (
            from tw in db.Set<WorkforceTaskWorkerEntity>()
            where tw.ProjectKey == w.ProjectKey && tw.WorkerKey == w.WorkerKey && tw.WorkforceKey == w.WorkforceKey && !tw.Removed
            join t in db.Set<WorkforceTaskEntity>() on new { tw.DatasetKey, tw.TaskKey } equals new { t.DatasetKey, TaskKey = t.Key }
            where t.Status != WorkforceTaskStatus.Complete
            join n in db.Set<TaskCountEntity>() on new { tw.DatasetKey, tw.TaskKey, tw.WorkerKey } equals new { n.DatasetKey, n.TaskKey, n.WorkerKey }
            where n.Count > 0 && Open.Contains(n.Bucket)
            select n).Any()
        select w;

    /// <summary>
    /// Takes a member without open items out of the team. They keep no part in tasks, though their labels remain, and no
    /// access to the project once no team of it has them.
    /// </summary>
    public static async Task RemoveFromTeam(this AppDb db, WorkerEntity member, CancellationToken cancel)
    {
        var (project, team, worker, email) = (member.ProjectKey, member.WorkforceKey, member.WorkerKey, member.Email);
        await db.Set<WorkerEntity>().Where(w => w.ProjectKey == project && w.WorkforceKey == team && w.WorkerKey == worker).ExecuteDeleteAsync(cancel);
        await db.Set<WorkforceTaskWorkerEntity>()
            .Where(w => w.ProjectKey == project && w.WorkerKey == worker && w.WorkforceKey == team)
            .Where(w => !db.Set<TaskCountEntity>().Any(n => n.DatasetKey == w.DatasetKey && n.TaskKey == w.TaskKey && n.WorkerKey == worker && n.Count > 0))
            .ExecuteDeleteAsync(cancel);
        await db.Set<WorkforceTaskWorkerEntity>()
            .Where(w => w.ProjectKey == project && w.WorkerKey == worker && w.WorkforceKey == team)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Removed, true), cancel);
        if (await db.Set<WorkerEntity>().AnyAsync(w => w.ProjectKey == project && w.WorkerKey == worker, cancel))
            return;
        await db.Set<ProjectMemberEntity>()
            .Where(m => m.ProjectKey == project && m.Role == ProjectRole.Member && db.Set<UserEntity>().Any(u => u.Key == m.UserKey && u.Email == email))
            .ExecuteDeleteAsync(cancel);
        await db.Set<InvitationEntity>().Where(i => i.ProjectKey == project && i.Email == email).ExecuteDeleteAsync(cancel);
    }
}
