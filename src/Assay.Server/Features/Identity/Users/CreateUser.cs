using Assay.Client;
using Assay.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Assay.Server.Features.Identity.Users;

internal static class CreateUser
{
    public static async Task<Created<User>> Handle(
        CreateUserRequest body, Writer writer, Keys keys, Passwords passwords, TimeProvider time, CancellationToken cancel)
    {
        var user = new UserEntity
        {
            Key = keys.NewKey(),
            UserId = Keys.NewHexId(),
            Name = "",
            Enabled = body.Enabled ?? true,
            IsAdmin = body.Admin ?? false,
            CreateTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        if (body.Password is not null)
            user.PasswordHash = passwords.Hash(user, body.Password);
        await writer.Run(async (db, c) =>
        {
            await db.Rename(user, body.Name, body.Email, c);
            db.Add(user);
            await db.SaveChangesAsync(c);
        }, cancel);
        return TypedResults.Created((string?)null, user.Contract());
    }
}
