using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Projects;

internal static class ListProjects
{
    public static async Task<Ok<ListProjectsResponse>> Handle(AppDb db, CancellationToken cancel, string? name = null, int? offset = null, int? limit = null)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var projects = db.Set<ProjectEntity>().AsNoTracking();
        if (Rule.Text(name, "name", 64, forbidden: "") is { } asked)
            projects = projects.Where(p => p.Name == asked);
        var found = await projects.OrderBy(p => p.Name).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).ToListAsync(cancel);
        return TypedResults.Ok(new ListProjectsResponse { TotalCount = await projects.CountAsync(cancel), Projects = [.. found.Select(p => p.Contract())] });
    }
}
