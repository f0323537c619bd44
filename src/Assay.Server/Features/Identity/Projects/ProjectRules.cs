using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

internal static class ProjectRules
{
    public static async Task<ProjectEntity> Project(this AppDb db, string projectId, CancellationToken cancel) =>
        await db.Set<ProjectEntity>().SingleOrDefaultAsync(p => p.ProjectId == projectId, cancel) ?? throw new Refusal(Errors.ProjectNotFound, projectId);

    public static Project Contract(this ProjectEntity project) => new()
    {
        ProjectId = project.ProjectId,
        Name = project.Name,
        Description = project.Description,
        CreateTime = project.CreateTime,
    };

    public static string Word(this ProjectRole role) => role == ProjectRole.Owner ? Client.ProjectRole.Owner : Client.ProjectRole.Member;
}
