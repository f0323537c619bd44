using Assay.Server.Jobs;

namespace Assay.Server.Features.Export;

internal static class ExportEndpoints
{
    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddScoped<IJobHandler, ExportSamples>();

    public static void MapExport(this IEndpointRouteBuilder v2)
    {
        var group = v2.MapGroup("/datasets").WithTags("export");
        group.MapGet("/{dataset_id}/export-tasks", GetExportTasksStatusOfDataset.Handle).WithName("GetExportTasksStatusOfDataset");
        group.MapPost("/{dataset_id}/export-tasks", ExportTask.Handle).WithName("ExportTask");
        group.MapGet("/{resource_id}/export-tasks/{task_id}", GetExportTaskStatusOfDataset.Handle).WithName("GetExportTaskStatusOfDataset");
    }
}
