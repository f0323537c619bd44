namespace Assay.Server.Features.Gold;

internal static class GoldEndpoints
{
    public static void MapGold(this IEndpointRouteBuilder assay)
    {
        var samples = assay.MapGroup("/datasets/{dataset_id}/gold-samples").WithTags("gold");
        samples.MapGet("", ListGoldSamples.Handle).WithName("ListGoldSamples");
        samples.MapPut("", SetGoldSamples.Handle).WithName("SetGoldSamples");
        samples.MapPost("/delete", DeleteGoldSamples.Handle).WithName("DeleteGoldSamples");
        assay.MapPost("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/members/{worker_id}/resume", ResumeLabeler.Handle).WithName("ResumeLabeler").WithTags("gold");
    }
}
