using Assay.Client;
using Assay.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

internal static class ListAccessKeys
{
    public static async Task<Ok<ListAccessKeysResponse>> Handle([FromRoute(Name = "user_id")] string id, AppDb db, CancellationToken cancel)
    {
        var user = await db.User(id, cancel);
        var keys = await db.Set<AccessKeyEntity>().AsNoTracking().Where(k => k.UserKey == user.Key).OrderBy(k => k.CreateTime).ThenBy(k => k.Access)
            .Select(k => new AccessKey { Access = k.Access, UserId = user.UserId, Description = k.Description, CreateTime = k.CreateTime, LastUsedTime = k.LastUsedTime })
            .ToListAsync(cancel);
        return TypedResults.Ok(new ListAccessKeysResponse { AccessKeys = keys, TotalCount = keys.Count });
    }
}
