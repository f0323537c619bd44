namespace Assay.Server.Features.Acceptance;

internal static class AcceptanceEndpoints
{
    public static void MapAcceptance(this IEndpointRouteBuilder v2, IEndpointRouteBuilder assay)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptance").WithTags("acceptance");
        group.MapPost("", StartWorkforceSamplingTask.Handle).WithName("StartWorkforceSamplingTask");
        group.MapPost("/batch-comment", AcceptSamples.Handle).WithName("AcceptSamples");
        group.MapGet("/report", GetWorkforceSamplingTask.Handle).WithName("GetWorkforceSamplingTask");
        group.MapPut("/status", UpdateWorkforceSamplingTask.Handle).WithName("UpdateWorkforceSamplingTask");

        var records = assay.MapGroup("/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/acceptances").WithTags("acceptance");
        records.MapGet("", ListAcceptances.Handle).WithName("ListAcceptances");
        records.MapGet("/{acceptance_id}", DescribeAcceptance.Handle).WithName("DescribeAcceptance");
        records.MapGet("/{acceptance_id}/items", ListAcceptanceItems.Handle).WithName("ListAcceptanceItems");
        records.MapGet("/{acceptance_id}/preview", PreviewAcceptance.Handle).WithName("PreviewAcceptance");
        records.MapPost("/{acceptance_id}/undo", UndoAcceptance.Handle).WithName("UndoAcceptance");
    }
}
