using Assay.Server.Jobs;

namespace Assay.Server.Features.Workforces;

internal static class WorkforceEndpoints
{
    public static IServiceCollection AddWorkforces(this IServiceCollection services) => services.AddScoped<IJobHandler, InvitationJob>();

    public static void MapWorkforces(this IEndpointRouteBuilder v2, IEndpointRouteBuilder assay)
    {
        var teams = v2.MapGroup("/workforces").WithTags("workforces");
        teams.MapGet("", ListWorkforces.Handle).WithName(nameof(ListWorkforces));
        teams.MapPost("", CreateWorkforce.Handle).WithName(nameof(CreateWorkforce));
        teams.MapGet("/{workforce_id}", DescWorkforce.Handle).WithName(nameof(DescWorkforce));
        teams.MapPut("/{workforce_id}", UpdateWorkforce.Handle).WithName(nameof(UpdateWorkforce));
        teams.MapDelete("/{workforce_id}", DeleteWorkforce.Handle).WithName(nameof(DeleteWorkforce));

        var workers = v2.MapGroup("/workforces").WithTags("workers");
        workers.MapGet("/workers", ListAllWorkers.Handle).WithName(nameof(ListAllWorkers));
        workers.MapGet("/{workforce_id}/workers", ListWorkers.Handle).WithName(nameof(ListWorkers));
        workers.MapPost("/{workforce_id}/workers", CreateWorker.Handle).WithName(nameof(CreateWorker));
        workers.MapPost("/{workforce_id}/workers/batch-delete", BatchDeleteWorkers.Handle).WithName(nameof(BatchDeleteWorkers));
        workers.MapGet("/{workforce_id}/workers/{worker_id}", DescWorker.Handle).WithName(nameof(DescWorker));
        workers.MapPut("/{workforce_id}/workers/{worker_id}", UpdateWorker.Handle).WithName(nameof(UpdateWorker));
        workers.MapDelete("/{workforce_id}/workers/{worker_id}", DeleteWorker.Handle).WithName(nameof(DeleteWorker));

        assay.MapPost("/workforces/{workforce_id}/workers/{worker_id}/invitations", InviteWorker.Handle).WithName(nameof(InviteWorker)).WithTags("workers");
    }
}
