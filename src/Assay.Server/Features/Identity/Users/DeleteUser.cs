using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

/// <summary>Ends an account with all its credentials. What the person has labeled stays, and so does their place in the teams' lists.</summary>
internal static class DeleteUser
{
    public static async Task<NoContent> Handle([FromRoute(Name = "user_id")] string id, Writer writer, CurrentUser caller, Tokens tokens, CancellationToken cancel)
    {
        await writer.Run(async (db, c) =>
        {
            var user = await db.User(id, c);
            if (user.Key == caller.UserKey)
                throw new Refusal(Errors.CannotRemoveSelf);
            if (user.IsAdmin)
                await db.RequireOtherAdministrator(user, c);
            await db.RevokeTokens(user, c);
            await db.Set<AccessKeyEntity>().Where(k => k.UserKey == user.Key).ExecuteDeleteAsync(c);
            await db.Set<ProjectMemberEntity>().Where(m => m.UserKey == user.Key).ExecuteDeleteAsync(c);
            if (user.Email is { } email)
            {
                await db.Set<InvitationEntity>().Where(i => i.Email == email).ExecuteDeleteAsync(c);
                await db.Set<WorkerEntity>().Where(w => w.Email == email).ExecuteUpdateAsync(set => set.SetProperty(w => w.Status, WorkerStatus.Deleted), c);
            }

            db.Remove(user);
            await db.SaveChangesAsync(c);
        }, cancel);
        tokens.Forget();
        return TypedResults.NoContent();
    }
}
