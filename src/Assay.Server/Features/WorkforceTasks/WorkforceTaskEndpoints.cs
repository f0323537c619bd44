using Assay.Server.Jobs;

namespace Assay.Server.Features.WorkforceTasks;

internal static class WorkforceTaskEndpoints
{
    public static IServiceCollection AddWorkforceTasks(this IServiceCollection services)
    {
        services.AddSingleton<IJobHandler, AssignItems>();
        return services;
    }

    public static void MapWorkforceTasks(this IEndpointRouteBuilder v2)
    {
        var tasks = v2.MapGroup("/datasets/{dataset_id}/workforce-tasks").WithTags("workforce-tasks");
        tasks.MapPost("", CreateWorkforceTask.Handle).WithName("CreateWorkforceTask");
    }
}
