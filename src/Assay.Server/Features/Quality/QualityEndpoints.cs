namespace Assay.Server.Features.Quality;

internal static class QualityEndpoints
{
    public static void MapQuality(this IEndpointRouteBuilder assay)
    {
        var task = assay.MapGroup("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}").WithTags("quality");
        task.MapPost("/acceptance-plans", DescribeAcceptancePlan.Handle).WithName("DescribeAcceptancePlan");
        task.MapPost("/acceptances", StartPlannedAcceptance.Handle).WithName("StartPlannedAcceptance");
        task.MapGet("/acceptances/{acceptance_id}/quality", GetAcceptanceQuality.Handle).WithName("GetAcceptanceQuality");
        task.MapGet("/quality", GetTaskQuality.Handle).WithName("GetTaskQuality");
        assay.MapGet("/workforces/{workforce_id}/quality", GetTeamQuality.Handle).WithName("GetTeamQuality").WithTags("quality");
    }
}
