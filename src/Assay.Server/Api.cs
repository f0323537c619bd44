using Assay.Server.Auth;
using Assay.Server.Features.Acceptance;
using Assay.Server.Features.Buckets;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Export;
using Assay.Server.Features.Gold;
using Assay.Server.Features.Identity;
using Assay.Server.Features.Import;
using Assay.Server.Features.Jobs;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Quality;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Stats;
using Assay.Server.Features.Sync;
using Assay.Server.Features.Versions;
using Assay.Server.Features.Workforces;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server;

/// <summary>The one list of feature groups: their services and their routes.</summary>
internal static class Api
{
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddIdentity()
        .AddBuckets()
        .AddDatasets()
        .AddLabels()
        .AddWorkforces()
        .AddSamples()
        .AddWorkforceTasks()
        .AddItems()
        .AddJobRows()
        .AddVersions()
        .AddSync()
        .AddImports()
        .AddExport();

    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        app.MapApiDescription();
        app.MapIdentity();
        app.MapBuckets();
        app.MapObjects();
        app.MapWebPages();

        // What the reference defines, and Assay's own beside it; both only for the project of the token.
        var v2 = app.MapGroup("/v2/{project_id}").RequireAuthorization(Policies.Project);
        var assay = app.MapGroup("/assay/v1/{project_id}").RequireAuthorization(Policies.Project);
        v2.MapDatasets();
        v2.MapLabels();
        v2.MapWorkforceTasks();
        v2.MapWorkforces(assay);
        v2.MapSamples();
        v2.MapStats();
        v2.MapVersions();
        v2.MapSync();
        v2.MapImports();
        v2.MapExport();
        assay.MapJobs();
        v2.MapItems(assay);
        v2.MapAcceptance(assay);
        assay.MapQuality();
        assay.MapGold();
    }
}
