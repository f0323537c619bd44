using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity.Users;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

internal static class SetProjectMember
{
    public static async Task<Ok<ProjectMember>> Handle(
        [FromRoute(Name = "project_id")] string id,
        [FromRoute(Name = "user_id")] string userId,
        SetProjectMemberRequest body,
        Writer writer,
        Tokens tokens,
        CancellationToken cancel)
    {
        var word = Rule.OneOf(Rule.Required(body.Role, "role"), "role", Client.ProjectRole.Owner, Client.ProjectRole.Member);
        var role = word == Client.ProjectRole.Owner ? ProjectRole.Owner : ProjectRole.Member;
        var member = await writer.Run(async (db, c) =>
        {
            var project = await db.Project(id, c);
            var user = await db.User(userId, c);
            var stored = await db.Set<ProjectMemberEntity>().SingleOrDefaultAsync(m => m.ProjectKey == project.Key && m.UserKey == user.Key, c);
            if (stored is null)
                db.Add(stored = new() { ProjectKey = project.Key, UserKey = user.Key });
            stored.Role = role;
            await db.SaveChangesAsync(c);
            return new ProjectMember { UserId = user.UserId, Name = user.Name, Email = user.Email, Role = role.Word() };
        }, cancel);
        tokens.Forget();
        return TypedResults.Ok(member);
    }
}
