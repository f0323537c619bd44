using Assay.Server.Jobs;

namespace Assay.Server.Features.WorkforceTasks;

internal static class WorkforceTaskEndpoints
{
    public static IServiceCollection AddWorkforceTasks(this IServiceCollection services)
    {
        services.AddSingleton<IJobHandler, AssignItems>();
        services.AddSingleton<IJobHandler, RemoveTaskRows>();
        return services;
    }

    public static void MapWorkforceTasks(this IEndpointRouteBuilder v2)
    {
        var tasks = v2.MapGroup("/datasets/{dataset_id}/workforce-tasks").WithTags("workforce-tasks");
        tasks.MapGet("", ListWorkforceTasks.Handle).WithName("ListWorkforceTasks");
        tasks.MapPost("", CreateWorkforceTask.Handle).WithName("CreateWorkforceTask");
        tasks.MapGet("/{workforce_task_id}", DescWorkforceTask.Handle).WithName("DescWorkforceTask");
        tasks.MapPost("/{workforce_task_id}", StartWorkforceTask.Handle).WithName("StartWorkforceTask");
        tasks.MapPut("/{workforce_task_id}", UpdateWorkforceTask.Handle).WithName("UpdateWorkforceTask");
        tasks.MapDelete("/{workforce_task_id}", DeleteWorkforceTask.Handle).WithName("DeleteWorkforceTask");
    }
}
