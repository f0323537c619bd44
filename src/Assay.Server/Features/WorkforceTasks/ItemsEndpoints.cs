namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Routes of the work on items.</summary>
internal static class ItemsEndpoints
{
    public static void MapItems(this IEndpointRouteBuilder v2, IEndpointRouteBuilder assay)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations").WithTags("workforce-tasks");
        group.MapPost("/review", ReviewSamples.Handle).WithName("ReviewSamples");
        group.MapGet("/samples", ListWorkforceTaskSamples.Handle).WithName("ListWorkforceTaskSamples");
        group.MapPut("/samples", UpdateWorkforceTaskSamples.Handle).WithName("UpdateWorkforceTaskSamples");
        group.MapGet("/samples/{sample_id}", DescribeWorkforceTaskSample.Handle).WithName("DescribeWorkforceTaskSample");

        var own = assay.MapGroup("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}").WithTags("workforce-tasks");
        assay.MapGet("/tasks-to-accept", ListTasksToAccept.Handle).WithName("ListTasksToAccept").WithTags("workforce-tasks");
        own.MapPost("/label-leases", LeaseLabelItems.Handle).WithName("LeaseLabelItems");
        own.MapPost("/review-leases", LeaseReviewItems.Handle).WithName("LeaseReviewItems");
        own.MapGet("/members", ListWorkforceTaskMembers.Handle).WithName("ListWorkforceTaskMembers");
        own.MapGet("/data-annotations/samples/{sample_id}/history", GetWorkforceTaskSampleHistory.Handle).WithName("GetWorkforceTaskSampleHistory");
    }

    public static IServiceCollection AddItems(this IServiceCollection services)
    {
        services.AddSection<TaskOptions>(TaskOptions.Section);
        services.AddScoped<Samples.SampleLinks>();
        return services;
    }
}
