using Assay.Client;
using Assay.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Identity.Users;

internal static class DescUser
{
    public static async Task<Ok<User>> Handle([FromRoute(Name = "user_id")] string id, AppDb db, CancellationToken cancel) =>
        TypedResults.Ok((await db.User(id, cancel)).Contract());
}
