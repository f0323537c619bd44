namespace Assay.Server.Features.Labels;

internal static class LabelEndpoints
{
    public static IServiceCollection AddLabels(this IServiceCollection services) => services.AddSingleton<LabelChanges>();

    public static void MapLabels(this RouteGroupBuilder v2)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}/data-annotations/labels").WithTags("labels");
        group.MapGet("", ListLabels.Handle).WithName("ListLabels");
        group.MapPost("", CreateLabels.Handle).WithName("CreateLabels");
        group.MapPut("", UpdateLabels.Handle).WithName("UpdateLabels");
        group.MapPost("/delete", DeleteLabels.Handle).WithName("DeleteLabels");
        group.MapPut("/{label_name}", UpdateLabel.Handle).WithName("UpdateLabel");
        group.MapDelete("/{label_name}", DeleteLabelAndSamples.Handle).WithName("DeleteLabelAndSamples");
    }
}
