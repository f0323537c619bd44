using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Samples;

/// <summary>Routes of a dataset's samples.</summary>
internal static class SamplesEndpoints
{
    public static void MapSamples(this IEndpointRouteBuilder v2)
    {
        var options = v2.ServiceProvider.GetRequiredService<IOptions<AssayOptions>>().Value;
        var group = v2.MapGroup("/datasets/{dataset_id}/data-annotations").WithTags("samples");
        group.MapGet("/samples", ListSamples.Handle).WithName("ListSamples");
        group.MapGet("/samples/{sample_id}", DescribeSample.Handle).WithName("DescribeSample");
        group.MapPut("/samples", UpdateSamples.Handle).WithName("UpdateSamples");
        group.MapPost("/samples/delete", DeleteSamples.Handle).WithName("DeleteSamples");
        group.MapGet("/search-condition", ListSearch.Handle).WithName("ListSearch");
        group.MapPost("/samples", UploadSamplesJson.Handle).WithName("UploadSamplesJson")
            .WithMetadata(new RequestSizeLimitAttribute(options.MaxUploadMegabytes * 1024L * 1024));
    }

    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddSingleton<LabelSets>();
        services.AddSingleton<Uploading.UploadStore>();
        services.AddSingleton<Uploading.UploadRows>();
        return services;
    }
}
