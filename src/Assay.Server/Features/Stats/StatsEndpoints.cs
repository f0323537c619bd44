namespace Assay.Server.Features.Stats;

/// <summary>Routes of a dataset's statistics.</summary>
internal static class StatsEndpoints
{
    public static void MapStats(this IEndpointRouteBuilder v2)
    {
        var group = v2.MapGroup("/datasets/{dataset_id}").WithTags("stats");
        group.MapGet("/data-annotations/stats", GetDatasetStats.Handle).WithName("GetDatasetStats");
        group.MapGet("/metrics", GetDatasetMetrics.Handle).WithName("GetDatasetMetrics");
    }
}
