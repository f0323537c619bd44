using Assay.Client;
using Assay.Server.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

internal static class ListProjectMembers
{
    public static async Task<Ok<ListProjectMembersResponse>> Handle([FromRoute(Name = "project_id")] string id, AppDb db, CancellationToken cancel)
    {
        var project = await db.Project(id, cancel);
        var members = await (
            from m in db.Set<ProjectMemberEntity>()
            where m.ProjectKey == project.Key
            join u in db.Set<UserEntity>() on m.UserKey equals u.Key
            orderby u.Name
            select new { u.UserId, u.Name, u.Email, m.Role }).ToListAsync(cancel);
        return TypedResults.Ok(new ListProjectMembersResponse
        {
            Members = [.. members.Select(m => new ProjectMember { UserId = m.UserId, Name = m.Name, Email = m.Email, Role = m.Role.Word() })],
            TotalCount = members.Count,
        });
    }
}
