using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectRole = Assay.Server.Features.Identity.ProjectRole;

namespace Assay.Server.Features.Workforces;

/// <summary>Changes a member's description or role. Who manages the team is for the project's owner to decide.</summary>
internal static class UpdateWorker
{
    public static async Task<Ok<EmptyAnswer>> Handle(
        [FromRoute(Name = "workforce_id")] string id,
        [FromRoute(Name = "worker_id")] string workerId,
        UpdateWorkerRequest body,
        Writer writer,
        CurrentUser user,
        TimeProvider time,
        CancellationToken cancel)
    {
        var description = Rule.Text(body.Description, "description", 256);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var view = (await db.Team(user, id, c)).ForManager();
            await db.Touch(view.Team, now, c);
            var member = await db.Member(view.Team, workerId, c);
            if (body.Role is { } role && role != member.Role)
            {
                if (role >= WorkerRole.Manager || member.Role >= WorkerRole.Manager)
                    view.ForOwner();
                if (role is WorkerRole.Manager)
                    await db.RequireNoManager(view.Team, member.WorkerKey, c);
                if (role is WorkerRole.Owner)
                    await RequireOwner(db, member, c);
                member.Role = role;
            }

            member.Description = description ?? member.Description;
            member.UpdateTime = now;
            await db.SaveChangesAsync(c);
        }, cancel);
        return TypedResults.Ok(EmptyAnswer.Value);
    }

    /// <summary>The role of dataset owner says what is so; it does not make it so.</summary>
    private static async Task RequireOwner(AppDb db, WorkerEntity member, CancellationToken cancel)
    {
        var owns = await (
            from u in db.Set<UserEntity>()
            where u.Email == member.Email
            join m in db.Set<ProjectMemberEntity>() on u.Key equals m.UserKey
            where m.ProjectKey == member.ProjectKey && m.Role == ProjectRole.Owner
            select m).AnyAsync(cancel);
        if (!owns)
            throw new Refusal(Errors.BadValue, "role", new Phrase("3 is for owners of the project; use 0, 1 or 2", "3 仅用于项目所有者，请使用 0、1 或 2"));
    }
}
