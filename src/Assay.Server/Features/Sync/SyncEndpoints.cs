using Assay.Server.Jobs;

namespace Assay.Server.Features.Sync;

internal static class SyncEndpoints
{
    public static IServiceCollection AddSync(this IServiceCollection services) => services.AddScoped<IJobHandler, SynchronizeSamples>();

    public static void MapSync(this IEndpointRouteBuilder v2)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}/sync-data").WithTags("sync");
        group.MapPost("", SyncDataSource.Handle).WithName("SyncDataSource");
        group.MapGet("/status", SyncDataSourceState.Handle).WithName("SyncDataSourceState");
    }
}
