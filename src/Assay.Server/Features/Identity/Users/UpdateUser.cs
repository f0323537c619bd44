using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

/// <summary>Changes what is given. A new password or a disabled user ends all logins at once.</summary>
internal static class UpdateUser
{
    public static async Task<Ok<User>> Handle(
        [FromRoute(Name = "user_id")] string id, UpdateUserRequest body, Writer writer, Passwords passwords, Tokens tokens, CancellationToken cancel)
    {
        var changed = await writer.Run(async (db, c) =>
        {
            var user = await db.User(id, c);
            await Rename(db, user, body, c);
            if (user is { IsAdmin: true, Enabled: true } && (body.Admin == false || body.Enabled == false))
                await db.RequireOtherAdministrator(user, c);
            user.IsAdmin = body.Admin ?? user.IsAdmin;
            user.Enabled = body.Enabled ?? user.Enabled;
            if (body.Password is not null)
                user.PasswordHash = passwords.Hash(user, body.Password);
            if (body.Password is not null || !user.Enabled)
                await db.RevokeTokens(user, c);
            await db.SaveChangesAsync(c);
            return user.Contract();
        }, cancel);
        tokens.Forget();
        return TypedResults.Ok(changed);
    }

    private static async Task Rename(AppDb db, UserEntity user, UpdateUserRequest body, CancellationToken cancel)
    {
        if (body.Name is null && body.Email is null)
            return;
        var before = user.Email;
        // A name that was the old address goes with it.
        var name = body.Name ?? (user.Name == before ? body.Email : user.Name);
        await db.Rename(user, name, body.Email ?? before, cancel);
        // Items belong to an address; who has some under it keeps it.
        if (user.Email != before && before is not null && await db.Set<WorkerEntity>().AnyAsync(w => w.Email == before, cancel))
            throw new Refusal(Errors.BadValue, "email", new Phrase("a member of a labeling team keeps their address", "标注团队成员不能更改邮箱"));
    }
}
