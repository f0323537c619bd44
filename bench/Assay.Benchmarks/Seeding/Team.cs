using Assay.Benchmarks.Hosting;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Features.Workforces;
using Microsoft.EntityFrameworkCore;
using ProjectRole = Assay.Server.Features.Identity.ProjectRole;

namespace Assay.Benchmarks.Seeding;

/// <summary>A person of a team, signed in.</summary>
internal sealed record Member(string Email, WorkerRole Role, WorkerIdentity Identity, string Token);

/// <summary>A labeling team whose members can sign in.</summary>
internal sealed record Team(long Key, string WorkforceId, IReadOnlyList<Member> Members)
{
    public IReadOnlyList<Member> Labelers { get; } = [.. Members.Where(m => m.Role == WorkerRole.Labeler)];

    public Member Reviewer => Members.First(m => m.Role == WorkerRole.Reviewer);

    public static async Task<Team?> Find(BenchDatabase database, Installation installation, string name)
    {
        await using var db = database.NewDb();
        if (await db.Set<WorkforceEntity>().AsNoTracking().SingleOrDefaultAsync(w => w.Name == name) is not { } team)
            return null;
        var people = await (
            from w in db.Set<WorkerEntity>().AsNoTracking()
            where w.WorkforceKey == team.Key
            join u in db.Set<UserEntity>() on w.Email equals u.Email
            orderby u.Key
            select new { Worker = w, User = u.Key }).ToListAsync();
        var members = new List<Member>();
        foreach (var person in people)
            members.Add(new(person.Worker.Email, person.Worker.Role, WorkerIdentity.Of(installation.ProjectId, person.Worker.Email), await Installation.NewToken(database, person.User, installation.Project.Key)));
        return new(team.Key, team.WorkforceId, members);
    }

    public static async Task<Team> Create(BenchDatabase database, Installation installation, Keys keys, string name, int labelers)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var project = installation.Project;
        var team = new WorkforceEntity { ProjectKey = project.Key, Key = keys.NewKey(), WorkforceId = Keys.NewId(), Name = name, CreateTime = now, UpdateTime = now };
        var members = new List<Member>();
        await using var db = database.NewDb();
        db.Add(team);
        for (var n = 0; n <= labelers; n++)
        {
            var role = n == labelers ? WorkerRole.Reviewer : WorkerRole.Labeler;
            var email = $"{name}-{n}@example.com";
            var identity = WorkerIdentity.Of(project.ProjectId, email);
            var user = new UserEntity { Key = keys.NewKey(), UserId = Keys.NewHexId(), Name = email, Email = email, CreateTime = now };
            db.Add(user);
            db.Add(new ProjectMemberEntity { ProjectKey = project.Key, UserKey = user.Key, Role = ProjectRole.Member });
            db.Add(new WorkerEntity
            {
                ProjectKey = project.Key,
                WorkforceKey = team.Key,
                WorkerKey = identity.WorkerKey,
                WorkerId = identity.WorkerId,
                Email = email,
                Role = role,
                CreateTime = now,
                UpdateTime = now,
            });
            members.Add(new(email, role, identity, await Installation.NewToken(database, user.Key, project.Key)));
        }

        await db.SaveChangesAsync();
        return new(team.Key, team.WorkforceId, members);
    }
}
