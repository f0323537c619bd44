using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>The projects that the caller may sign in to; with a name, that one.</summary>
internal static class ListKeystoneProjects
{
    public static async Task<Ok<KeystoneProjectsResponse>> Handle(HttpContext context, AppDb db, CurrentUser user, CancellationToken cancel, string? name = null)
    {
        var projects = db.Projects(user).AsNoTracking();
        if (Rule.Text(name, "name", 64, forbidden: "") is { } asked)
            projects = projects.Where(p => p.Name == asked);
        var address = context.Address();
        var found = await projects.OrderBy(p => p.Name).ToListAsync(cancel);
        return TypedResults.Ok(new KeystoneProjectsResponse { Projects = [.. found.Select(p => Of(p, address))], Links = context.Links() });
    }

    private static KeystoneProject Of(ProjectEntity project, string address) => new()
    {
        Id = project.ProjectId,
        Name = project.Name,
        Description = project.Description,
        DomainId = Account.Id,
        ParentId = Account.Id,
        IsDomain = false,
        Enabled = true,
        Links = new() { Self = $"{address}/v3/projects/{project.ProjectId}" },
    };
}
