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
        tasks.MapPost("/{workforce_task_id}/notify", SendEmails.Handle).WithName("SendEmails");
        tasks.MapDelete("/{workforce_task_id}", DeleteWorkforceTask.Handle).WithName("DeleteWorkforceTask");
        v2.MapGet("/workforces/worker-tasks", ListWorkerTasks.Handle).WithName("ListWorkerTasks").WithTags("workforce-tasks");

        var stats = v2.MapGroup("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}").WithTags("stats");
        stats.MapGet("/data-annotations/stats", ListWorkforceTaskStats.Handle).WithName("ListWorkforceTaskStats");
        stats.MapGet("/metrics", GetWorkforceTaskMetrics.Handle).WithName("GetWorkforceTaskMetrics");
    }
}
