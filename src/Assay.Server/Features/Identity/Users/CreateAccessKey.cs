using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

/// <summary>Makes an access key; this answer is the only place where its secret shows.</summary>
internal static class CreateAccessKey
{
    public static async Task<Created<CreateAccessKeyResponse>> Handle(
        [FromRoute(Name = "user_id")] string id, CreateAccessKeyRequest body, Writer writer, AccessKeys keys, CancellationToken cancel)
    {
        var description = Rule.Text(body.Description, "description", 256) ?? "";
        var (key, secret) = await writer.Run(async (db, c) =>
        {
            var user = await db.User(id, c);
            if (await db.Set<AccessKeyEntity>().CountAsync(k => k.UserKey == user.Key, c) >= AccessKeys.MaxPerUser)
                throw new Refusal(Errors.QuotaReached, AccessKeys.MaxPerUser, new Phrase("access keys of a user", "个用户访问密钥"));
            var made = keys.New(user.Key, description);
            db.Add(made.Entity);
            await db.SaveChangesAsync(c);
            return made;
        }, cancel);
        return TypedResults.Created((string?)null, new CreateAccessKeyResponse
        {
            Access = key.Access,
            Secret = secret,
            UserId = id,
            Description = key.Description,
            CreateTime = key.CreateTime,
        });
    }
}
