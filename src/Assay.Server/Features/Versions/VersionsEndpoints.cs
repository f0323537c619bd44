using Assay.Server.Features.Versions.Publishing;
using Assay.Server.Jobs;

namespace Assay.Server.Features.Versions;

internal static class VersionsEndpoints
{
    public static IServiceCollection AddVersions(this IServiceCollection services)
    {
        services.AddScoped<IJobHandler, PublishVersion>();
        services.AddScoped<IJobHandler, SwitchVersion>();
        services.AddScoped<IJobHandler, RemoveVersionRows>();
        return services;
    }

    public static void MapVersions(this IEndpointRouteBuilder v2)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}/versions").WithTags("versions");
        group.MapGet("", ListDatasetVersions.Handle).WithName("ListDatasetVersions");
        group.MapPost("", CreateDatasetVersion.Handle).WithName("CreateDatasetVersion");
        group.MapGet("/{version_id}", DescribeDatasetVersion.Handle).WithName("DescribeDatasetVersion");
        group.MapDelete("/{version_id}", DeleteDatasetVersion.Handle).WithName("DeleteDatasetVersion");
    }
}
