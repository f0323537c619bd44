using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

/// <summary>A team as one caller sees it.</summary>
internal sealed record TeamView(WorkforceEntity Team, WorkerRole Role)
{
    /// <summary>The project's owner decides who is in which team.</summary>
    public TeamView ForOwner() => Role is WorkerRole.Owner ? this : throw new Refusal(Errors.MemberNotAllowed);

    /// <summary>The team's manager may describe the team and its members.</summary>
    public TeamView ForManager() => Role is WorkerRole.Owner or WorkerRole.Manager ? this : throw new Refusal(Errors.MemberNotAllowed);
}

/// <summary>Who sees which team. Owners see all of their project; members those they are in.</summary>
internal static class TeamAccess
{
    public const int MaxTeams = 10;
    public const int MaxMembers = 100;

    public static IQueryable<WorkforceEntity> VisibleTo(this IQueryable<WorkforceEntity> teams, AppDb db, CurrentUser user)
    {
        var project = user.ProjectKey;
        var inProject = teams.Where(t => t.ProjectKey == project);
        if (user.IsOwner)
            return inProject;
        var worker = user.WorkerKey;
        return inProject.Where(t => db.Set<WorkerEntity>().Any(w => w.ProjectKey == project && w.WorkforceKey == t.Key && w.WorkerKey == worker));
    }

    /// <summary>A team the caller can see, with the caller's part in it; 404 otherwise.</summary>
    public static async Task<TeamView> Team(this AppDb db, CurrentUser user, string workforceId, CancellationToken cancel)
    {
        var (project, worker) = (user.ProjectKey, user.WorkerKey);
        var found = await (
            from t in db.Set<WorkforceEntity>().AsNoTracking()
            where t.ProjectKey == project && t.WorkforceId == workforceId
            from w in db.Set<WorkerEntity>().Where(w => w.ProjectKey == project && w.WorkforceKey == t.Key && w.WorkerKey == worker).DefaultIfEmpty()
            select new { Team = t, Role = (WorkerRole?)w!.Role }).SingleOrDefaultAsync(cancel);
        var role = user.IsOwner ? WorkerRole.Owner : found?.Role;
        return found is not null && role is { } seen ? new(found.Team, seen) : throw new Refusal(Errors.WorkforceNotFound, workforceId);
    }

    /// <summary>A member of the team; 404 otherwise.</summary>
    public static async Task<WorkerEntity> Member(this AppDb db, WorkforceEntity team, string workerId, CancellationToken cancel) =>
        await db.Set<WorkerEntity>().SingleOrDefaultAsync(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key && w.WorkerId == workerId, cancel)
        ?? throw new Refusal(Errors.WorkerNotFound, workerId);

    /// <summary>Makes changes of the project's set of teams wait for each other, so that a limit is not passed by two at once.</summary>
    public static Task LockTeams(this AppDb db, long projectKey, CancellationToken cancel) =>
        db.Set<ProjectEntity>().Where(p => p.Key == projectKey).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, p => p.Name), cancel);

    /// <summary>Makes changes of the team's members wait for each other, and notes the time.</summary>
    public static Task Touch(this AppDb db, WorkforceEntity team, long now, CancellationToken cancel) =>
        db.Set<WorkforceEntity>().Where(t => t.ProjectKey == team.ProjectKey && t.Key == team.Key)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.UpdateTime, now), cancel);

    public static async Task RequireNoManager(this AppDb db, WorkforceEntity team, long exceptWorkerKey, CancellationToken cancel)
    {
        if (await db.Set<WorkerEntity>().AnyAsync(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key
            && w.Role == WorkerRole.Manager && w.WorkerKey != exceptWorkerKey, cancel))
            throw new Refusal(Errors.ManagerTaken);
    }
}
