using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Jobs;

namespace Assay.Server.Features.Datasets;

internal static class DatasetEndpoints
{
    public static IServiceCollection AddDatasets(this IServiceCollection services)
    {
        services.AddScoped<DatasetRows>();
        services.AddScoped<IJobHandler, ScanDataset>();
        services.AddScoped<IJobHandler, MeasureImages>();
        services.AddScoped<IJobHandler, RemoveDatasetRows>();
        return services;
    }

    public static void MapDatasets(this RouteGroupBuilder v2)
    {
        var group = v2.MapGroup("/datasets").WithTags("datasets");
        group.MapGet("", ListDatasets.Handle).WithName("ListDatasets");
        group.MapPost("", CreateDataset.Handle).WithName("CreateDataset");
        group.MapGet("/{dataset_id}", DescDataset.Handle).WithName("DescDataset");
        group.MapPut("/{dataset_id}", UpdateDataset.Handle).WithName("UpdateDataset");
        group.MapDelete("/{dataset_id}", DeleteDataset.Handle).WithName("DeleteDataset");
    }
}
