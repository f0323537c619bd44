using Assay.Client;

namespace Assay.Server.Features.Identity.Keystone;

/// <summary>The services of this server, as clients look them up by type and region.</summary>
internal static class Catalog
{
    private static readonly string[] DataManagement = ["modelarts", "modelartsv2"];

    public static IReadOnlyList<CatalogService> Of(string address, string? projectId, string? projectName)
    {
        // Clients take the region from the project's name up to the first underscore, and look for nothing else.
        var region = projectName?.Split('_')[0] ?? Account.Id;
        var services = new List<CatalogService> { Service("identity", "keystone", region, $"{address}/v3") };
        if (projectId is not null)
            services.AddRange(DataManagement.Select(type => Service(type, type, region, $"{address}/v2/{projectId}")));
        return services;
    }

    private static CatalogService Service(string type, string name, string region, string url) => new()
    {
        Id = type,
        Name = name,
        Type = type,
        Endpoints = [new() { Id = $"{type}-public", Interface = "public", Region = region, RegionId = region, Url = url }],
    };
}
