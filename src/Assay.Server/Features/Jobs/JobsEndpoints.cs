namespace Assay.Server.Features.Jobs;

internal static class JobsEndpoints
{
    public static IServiceCollection AddJobRows(this IServiceCollection services) => services.AddScoped<JobRows>();

    public static void MapJobs(this IEndpointRouteBuilder assay)
    {
        var group = assay.MapGroup("/jobs").WithTags("jobs");
        group.MapGet("", ListJobs.Handle).WithName("ListJobs");
        group.MapGet("/{job_id}", DescribeJob.Handle).WithName("DescribeJob");
        group.MapPost("/{job_id}/cancel", CancelJob.Handle).WithName("CancelJob");
    }
}
