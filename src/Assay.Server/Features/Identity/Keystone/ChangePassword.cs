using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Identity.Users;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>People change their own password; it takes the present one, and ends all their logins. Those of others are changed by an administrator.</summary>
internal static class ChangePassword
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "user_id")] string id, ChangePasswordRequest body, HttpContext context, CurrentUser caller,
        AppDb db, Writer writer, Logins logins, Passwords passwords, Tokens tokens, CancellationToken cancel)
    {
        var original = Rule.Required(body.User?.OriginalPassword, "user.original_password");
        var password = Rule.Required(body.User?.Password, "user.password");
        if (id != caller.UserId)
            throw new Refusal(Errors.NotAllowed, new Phrase("the user's own login", "该用户本人登录"));
        var user = await Checked(logins, db, new() { Id = id, Password = original }, context, cancel);
        var hash = passwords.Hash(user, password);
        await writer.Run(async (write, c) =>
        {
            // What was checked may have been changed in the meantime.
            var changed = await write.Set<UserEntity>().Where(u => u.Key == user.Key && u.PasswordHash == user.PasswordHash)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, hash), c);
            if (changed == 0)
                throw new Refusal(Errors.WrongOriginalPassword);
            await write.RevokeTokens(user, c);
        }, cancel);
        tokens.Forget();
        return TypedResults.NoContent();
    }

    /// <summary>Whose password it is. The caller is signed in, so a wrong one is a mistake in the request, not a missing login.</summary>
    private static async Task<UserEntity> Checked(Logins logins, AppDb db, PasswordUser who, HttpContext context, CancellationToken cancel)
    {
        try
        {
            return (await logins.Check(db, who, context.Connection.RemoteIpAddress, cancel)).User;
        }
        catch (Refusal refusal) when (refusal.Error == Errors.WrongPassword)
        {
            throw new Refusal(Errors.WrongOriginalPassword);
        }
    }
}
