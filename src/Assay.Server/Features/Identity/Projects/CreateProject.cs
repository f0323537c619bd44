using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

internal static class CreateProject
{
    public static async Task<Created<Project>> Handle(CreateProjectRequest body, Writer writer, Keys keys, TimeProvider time, CancellationToken cancel)
    {
        var project = new ProjectEntity
        {
            Key = keys.NewKey(),
            ProjectId = Keys.NewHexId(),
            Name = Rule.Name(body.Name, "name", 64),
            Description = Rule.Text(body.Description, "description", 256) ?? "",
            CreateTime = time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        await writer.Run(async (db, c) =>
        {
            if (await db.Set<ProjectEntity>().AnyAsync(p => p.Name == project.Name, c))
                throw new Refusal(Errors.ProjectNameTaken, project.Name);
            db.Add(project);
            await db.SaveChangesAsync(c);
        }, cancel);
        return TypedResults.Created((string?)null, project.Contract());
    }
}
