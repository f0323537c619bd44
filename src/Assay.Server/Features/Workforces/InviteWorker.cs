using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Workforces;

/// <summary>Sends a member another link, for when the first was lost or has expired.</summary>
internal static class InviteWorker
{
    private const int PauseMinutes = 1;

    public static async Task<Ok<EmptyAnswer>> Handle(
        [FromRoute(Name = "workforce_id")] string id,
        [FromRoute(Name = "worker_id")] string workerId,
        HttpContext context,
        Writer writer,
        JobQueue queue,
        CurrentUser user,
        IOptions<AssayOptions> options,
        TimeProvider time,
        CancellationToken cancel)
    {
        var (locale, address) = (context.LocaleOf(), PublicBase.Of(context, options.Value));
        var recently = (time.GetUtcNow() - TimeSpan.FromMinutes(PauseMinutes) + InvitationJob.Lifetime).ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var team = (await db.Team(user, id, c)).ForOwner().Team;
            var member = await db.Member(team, workerId, c);
            if (await db.Set<UserEntity>().AnyAsync(u => u.Email == member.Email && u.PasswordHash != null, c))
                throw new Refusal(Errors.BadValue, "worker_id", new Phrase("this member can sign in already", "该成员已可登录"));
            if (await db.Set<InvitationEntity>().AnyAsync(i => i.ProjectKey == team.ProjectKey && i.Email == member.Email && i.ExpiresTime > recently, c))
                throw new Refusal(Errors.NotifiedTooOften, member.Email, PauseMinutes);
            queue.Add(db, team.ProjectKey, null, InvitationJob.JobKind, new InvitationArguments(member.Email, team.Name, user.Author, address, locale));
            await db.SaveChangesAsync(c);
        }, cancel);
        queue.Wake();
        return TypedResults.Ok(EmptyAnswer.Value);
    }
}
