using Assay.Server.Jobs;

namespace Assay.Server.Features.Import;

internal static class ImportEndpoints
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddScoped<IJobHandler, ImportSamples>();

    public static void MapImports(this IEndpointRouteBuilder v2)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}/import-tasks").WithTags("import");
        group.MapGet("", ListImportTasks.Handle).WithName("ListImportTasks");
        group.MapPost("", ImportTask.Handle).WithName("ImportTask");
        group.MapGet("/{task_id}", DescImportTask.Handle).WithName("DescImportTask");
    }
}
