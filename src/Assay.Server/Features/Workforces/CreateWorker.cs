using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Mail;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProjectRole = Assay.Server.Features.Identity.ProjectRole;

namespace Assay.Server.Features.Workforces;

/// <summary>Adds a person to a team. Whoever has no account yet gets one that opens with the link of the invitation mail.</summary>
internal static class CreateWorker
{
    public static async Task<Created<EmptyAnswer>> Handle(
        [FromRoute(Name = "workforce_id")] string id,
        CreateWorkerRequest body,
        HttpContext context,
        Writer writer,
        Keys keys,
        JobQueue queue,
        CurrentUser user,
        IOptions<AssayOptions> options,
        TimeProvider time,
        CancellationToken cancel)
    {
        var email = Rule.Email(body.Emails, "emails");
        var role = Rule.Required(body.Role, "role");
        if (role is WorkerRole.Owner)
            throw new Refusal(Errors.BadValue, "role", new Phrase("use 0, 1 or 2", "请使用 0、1 或 2"));
        var description = Rule.Text(body.Description, "description", 256) ?? "";
        var (locale, address) = (context.LocaleOf(), PublicBase.Of(context, options.Value));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var team = (await db.Team(user, id, c)).ForOwner().Team;
            await db.Touch(team, now, c);
            await RequireRoom(db, team, email, role, c);
            var account = await FindOrAdd(db, keys, email, now, c);
            if (!await db.Set<ProjectMemberEntity>().AnyAsync(m => m.ProjectKey == team.ProjectKey && m.UserKey == account.Key, c))
                db.Add(new ProjectMemberEntity { ProjectKey = team.ProjectKey, UserKey = account.Key, Role = ProjectRole.Member });
            var identity = WorkerIdentity.Of(user.ProjectId!, email);
            db.Add(new WorkerEntity
            {
                ProjectKey = team.ProjectKey,
                WorkforceKey = team.Key,
                WorkerKey = identity.WorkerKey,
                WorkerId = identity.WorkerId,
                Email = email,
                Role = role,
                Status = account.PasswordHash is null ? WorkerStatus.NotInvited : WorkerStatus.SignedIn,
                Description = description,
                CreateTime = now,
                UpdateTime = now,
            });
            if (account.PasswordHash is null)
                queue.Add(db, team.ProjectKey, null, InvitationJob.JobKind, new InvitationArguments(email, team.Name, user.Author, address, locale));
            else
                queue.Add(db, team.ProjectKey, null, SendMail.JobKind, TeamMails.Notice(email, team.Name, user.Author, address, locale));
            await db.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
        return TypedResults.Created((string?)null, EmptyAnswer.Value);
    }

    private static async Task RequireRoom(AppDb db, WorkforceEntity team, string email, WorkerRole role, CancellationToken cancel)
    {
        var members = db.Set<WorkerEntity>().Where(w => w.ProjectKey == team.ProjectKey && w.WorkforceKey == team.Key);
        if (await members.AnyAsync(w => w.Email == email, cancel))
            throw new Refusal(Errors.WorkerEmailTaken, email);
        if (await members.CountAsync(cancel) >= TeamAccess.MaxMembers)
            throw new Refusal(Errors.QuotaReached, TeamAccess.MaxMembers, new Phrase("members in a team", "个团队成员"));
        if (role is WorkerRole.Manager)
            await db.RequireNoManager(team, exceptWorkerKey: -1, cancel);
    }

    private static async Task<UserEntity> FindOrAdd(AppDb db, Keys keys, string email, long now, CancellationToken cancel)
    {
        var account = await db.Set<UserEntity>().SingleOrDefaultAsync(u => u.Email == email, cancel);
        if (account is null)
            db.Add(account = new UserEntity { Key = keys.NewKey(), UserId = Keys.NewHexId(), Name = email, Email = email, CreateTime = now });
        return account;
    }
}
