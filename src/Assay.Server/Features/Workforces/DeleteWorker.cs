using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Workforces;

internal static class DeleteWorker
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "workforce_id")] string id,
        [FromRoute(Name = "worker_id")] string workerId,
        Writer writer,
        CurrentUser user,
        Tokens tokens,
        TimeProvider time,
        CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await writer.Run(async (db, c) =>
        {
            var team = (await db.Team(user, id, c)).ForOwner().Team;
            await db.Touch(team, now, c);
            await Remove(db, team, workerId, user, c);
        }, cancel);
        tokens.Forget();
        return TypedResults.NoContent();
    }

    internal static async Task Remove(AppDb db, WorkforceEntity team, string workerId, CurrentUser user, CancellationToken cancel)
    {
        var member = await db.Member(team, workerId, cancel);
        if (member.WorkerKey == user.WorkerKey)
            throw new Refusal(Errors.CannotRemoveSelf);
        if (await db.WithOpenItems(team).AnyAsync(w => w.WorkerKey == member.WorkerKey, cancel))
            throw new Refusal(Errors.WorkerHasItems, member.Email);
        await db.RemoveFromTeam(member, cancel);
    }
}
