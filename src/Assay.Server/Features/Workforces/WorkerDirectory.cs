using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

/// <summary>Finds the people whom a request body names: by team, by e-mail, or by worker id.</summary>
internal static class WorkerDirectory
{
    /// <summary>
    /// The people of a configuration, each once. A team without a list of members stands for all of them; a member is
    /// named by worker id or by e-mail alone. Who is in two of the teams, with one role, counts in the first.
    /// </summary>
    public static async Task<IReadOnlyList<WorkerEntity>> Resolve(this AppDb db, long projectKey, WorkforcesConfig config, CancellationToken cancel)
    {
        var found = new Dictionary<long, WorkerEntity>();
        foreach (var team in config.Workforces ?? [])
        {
            var members = await db.TeamMembers(projectKey, team, cancel);
            foreach (var member in team.Workers is { Count: > 0 } named ? named.Select(n => Named(members, n)) : members)
            {
                if (!found.TryAdd(member.WorkerKey, member) && found[member.WorkerKey].Role != member.Role)
                    throw new Refusal(Errors.BadValue, "workforces_config", new Phrase($"{member.Email} has different roles in two of the teams", $"{member.Email} 在两个团队中的角色不同"));
            }
        }

        return [.. found.Values];
    }

    /// <summary>The manager of any team of the project who is named by worker id or e-mail.</summary>
    public static async Task<WorkerEntity> Manager(this AppDb db, long projectKey, string agency, CancellationToken cancel)
    {
        var email = WorkerIdentity.Normalize(agency);
        return await db.Set<WorkerEntity>().AsNoTracking()
            .Where(w => w.ProjectKey == projectKey && w.Role == WorkerRole.Manager && (w.WorkerId == agency || w.Email == email))
            .OrderBy(w => w.WorkforceKey).FirstOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.WorkerUnknown, agency);
    }

    /// <summary>Everybody in a team, in the order they joined.</summary>
    public static Task<List<WorkerEntity>> TeamMembers(this AppDb db, long projectKey, long workforceKey, CancellationToken cancel) =>
        db.Set<WorkerEntity>().AsNoTracking().Where(w => w.ProjectKey == projectKey && w.WorkforceKey == workforceKey)
            .OrderBy(w => w.CreateTime).ThenBy(w => w.WorkerKey).ToListAsync(cancel);

    private static async Task<List<WorkerEntity>> TeamMembers(this AppDb db, long projectKey, WorkforceConfig config, CancellationToken cancel)
    {
        var (id, name) = (config.WorkforceId, config.WorkforceName);
        if (string.IsNullOrEmpty(id))
            Rule.Required(name, "workforces_config.workforces.workforce_id");
        var key = await db.Set<WorkforceEntity>().AsNoTracking().Where(w => w.ProjectKey == projectKey)
            .Where(string.IsNullOrEmpty(id) ? w => w.Name == name : w => w.WorkforceId == id)
            .Select(w => (long?)w.Key).SingleOrDefaultAsync(cancel)
            ?? throw new Refusal(Errors.WorkforceUnknown, string.IsNullOrEmpty(id) ? name : id);
        return await db.TeamMembers(projectKey, key, cancel);
    }

    private static WorkerEntity Named(List<WorkerEntity> members, Worker named)
    {
        if (string.IsNullOrEmpty(named.WorkerId) && string.IsNullOrEmpty(named.Email))
            throw new Refusal(Errors.BadValue, "workforces_config.workforces.workers", new Phrase("a member needs worker_id or email", "成员需要 worker_id 或 email"));
        var email = string.IsNullOrEmpty(named.Email) ? null : WorkerIdentity.Normalize(named.Email);
        return members.Find(m => string.IsNullOrEmpty(named.WorkerId) ? m.Email == email : m.WorkerId == named.WorkerId && (email is null || m.Email == email))
            ?? throw new Refusal(Errors.WorkerUnknown, string.IsNullOrEmpty(named.WorkerId) ? named.Email : named.WorkerId);
    }
}
