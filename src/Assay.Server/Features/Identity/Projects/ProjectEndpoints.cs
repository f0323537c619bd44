using Assay.Server.Auth;

namespace Assay.Server.Features.Identity.Projects;

internal static class ProjectEndpoints
{
    public static void MapProjects(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/assay/v1/projects").RequireAuthorization(Policies.Admin);
        admin.MapGet("", ListProjects.Handle).WithName(nameof(ListProjects));
        admin.MapPost("", CreateProject.Handle).WithName(nameof(CreateProject));
        admin.MapDelete("/{project_id}", DeleteProject.Handle).WithName(nameof(DeleteProject));
        admin.MapGet("/{project_id}/members", ListProjectMembers.Handle).WithName(nameof(ListProjectMembers));
        admin.MapPut("/{project_id}/members/{user_id}", SetProjectMember.Handle).WithName(nameof(SetProjectMember));
        admin.MapDelete("/{project_id}/members/{user_id}", RemoveProjectMember.Handle).WithName(nameof(RemoveProjectMember));

        app.MapPost("/assay/v1/projects/{project_id}/workers/{worker_id}/tokens", IssueWorkerToken.Handle)
            .WithName(nameof(IssueWorkerToken)).RequireAuthorization(Policies.Project);
    }
}
