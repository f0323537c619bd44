using Assay.Server.Data;
using Assay.Server.Features.Identity.Users;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

internal static class RemoveProjectMember
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "project_id")] string id, [FromRoute(Name = "user_id")] string userId, Writer writer, Tokens tokens, CancellationToken cancel)
    {
        await writer.Run(async (db, c) =>
        {
            var project = await db.Project(id, c);
            var user = await db.User(userId, c);
            if (await db.Set<ProjectMemberEntity>().Where(m => m.ProjectKey == project.Key && m.UserKey == user.Key).ExecuteDeleteAsync(c) == 0)
                throw new Refusal(Errors.NotMember, user.Name);
            await db.Set<TokenEntity>().Where(t => t.ProjectKey == project.Key && t.UserKey == user.Key).ExecuteDeleteAsync(c);
        }, cancel);
        tokens.Forget();
        return TypedResults.NoContent();
    }
}
